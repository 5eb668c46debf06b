-- Clients are things of their own. Rates are JSON arrays of {from, perHour, currency}, in the order of their dates: from:
-- a date, or null for always; perHour: minor units of the currency, or null for none of its own.
CREATE TABLE clients (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 100 AND name = trim(name)),
  currency TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  billable INTEGER CHECK (billable IN (0, 1)),
  rates TEXT NOT NULL DEFAULT '[]' CHECK (json_type(rates) = 'array'),
  -- The import that added it, also below; null: none.
  import_id INTEGER
) STRICT;

-- What was billed under one reference on one date (2026-03-04).
CREATE TABLE invoices (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  reference TEXT NOT NULL CHECK (length(reference) BETWEEN 1 AND 100),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  import_id INTEGER
) STRICT;

-- Imports, written in slices. While one is not done, its rows do not count: they are removed at the next start.
CREATE TABLE imports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  name TEXT NOT NULL,
  format TEXT NOT NULL,
  done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1))
) STRICT;

-- The rows of an import that was undone, until it is redone or can no longer be.
CREATE TABLE parked_rows (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  import_id INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  image TEXT NOT NULL CHECK (json_valid(image))
) STRICT;
CREATE INDEX parked_rows_by_import ON parked_rows (import_id);

-- A client for each text, the journal's included. Names differ by more than case and the way letters are composed
-- (fold_name), and by more than spaces around them, which only other programs wrote.
INSERT INTO clients (name)
SELECT min(name) FROM (
  SELECT trim(client) AS name FROM projects
  UNION SELECT trim(before ->> 'client') FROM journal_rows WHERE table_name = 'projects'
  UNION SELECT trim(after ->> 'client') FROM journal_rows WHERE table_name = 'projects'
) WHERE length(name) BETWEEN 1 AND 100 GROUP BY fold_name(name) ORDER BY 1;

DROP TRIGGER search_project_update;
DROP TRIGGER search_task_insert;
DROP TRIGGER search_task_update;
DROP VIEW task_words;

ALTER TABLE projects ADD COLUMN client_id INTEGER REFERENCES clients (id);
ALTER TABLE projects ADD COLUMN billable INTEGER CHECK (billable IN (0, 1));
ALTER TABLE projects ADD COLUMN rates TEXT NOT NULL DEFAULT '[]' CHECK (json_type(rates) = 'array');
-- {kind: 'time', amount: ms, per: 'total' | 'month'}, or {kind: 'money', amount: minor units, currency, per}; null: none.
ALTER TABLE projects ADD COLUMN budget TEXT CHECK (json_type(budget) = 'object');
ALTER TABLE projects ADD COLUMN import_id INTEGER;
UPDATE projects SET client_id = (SELECT id FROM clients WHERE fold_name(clients.name) = fold_name(trim(projects.client)));
ALTER TABLE projects DROP COLUMN client;
CREATE INDEX projects_by_client ON projects (client_id) WHERE client_id IS NOT NULL;

UPDATE journal_rows SET
  before = json_set(json_remove(before, '$.client'), '$.billable', NULL, '$.rates', '[]', '$.budget', NULL, '$.import_id', NULL,
    '$.client_id', (SELECT id FROM clients WHERE fold_name(name) = fold_name(trim(before ->> 'client')))),
  after = json_set(json_remove(after, '$.client'), '$.billable', NULL, '$.rates', '[]', '$.budget', NULL, '$.import_id', NULL,
    '$.client_id', (SELECT id FROM clients WHERE fold_name(name) = fold_name(trim(after ->> 'client'))))
WHERE table_name = 'projects';

-- A task may leave it to its project whether it is billable: null. So far nothing said no.
ALTER TABLE tasks ADD COLUMN bills INTEGER CHECK (bills IN (0, 1));
UPDATE tasks SET bills = iif(billable = 1, 1, NULL);
ALTER TABLE tasks DROP COLUMN billable;
ALTER TABLE tasks RENAME COLUMN bills TO billable;
ALTER TABLE tasks ADD COLUMN rates TEXT NOT NULL DEFAULT '[]' CHECK (json_type(rates) = 'array');
ALTER TABLE tasks ADD COLUMN import_id INTEGER;

UPDATE journal_rows SET
  before = json_set(before, '$.billable', iif(before ->> 'billable' = 1, 1, NULL), '$.rates', '[]', '$.import_id', NULL),
  after = json_set(after, '$.billable', iif(after ->> 'billable' = 1, 1, NULL), '$.rates', '[]', '$.import_id', NULL)
WHERE table_name = 'tasks';

CREATE VIEW task_words AS
SELECT tasks.id AS rowid,
  replace(replace(title, 'ё', 'е'), 'Ё', 'Е') AS title,
  replace(replace(notes, 'ё', 'е'), 'Ё', 'Е') AS notes,
  replace(replace(coalesce(projects.name || ' ' || coalesce(clients.name, ''), ''), 'ё', 'е'), 'Ё', 'Е') AS project,
  replace(replace(tags, 'ё', 'е'), 'Ё', 'Е') AS tags
FROM tasks LEFT JOIN projects ON projects.id = tasks.project_id LEFT JOIN clients ON clients.id = projects.client_id;

CREATE TRIGGER search_task_insert AFTER INSERT ON tasks
BEGIN
  INSERT INTO task_search (rowid, title, notes, project, tags)
  SELECT rowid, title, notes, project, tags FROM task_words WHERE rowid = NEW.id;
END;

CREATE TRIGGER search_task_update AFTER UPDATE OF title, notes, project_id, tags ON tasks
BEGIN
  DELETE FROM task_search WHERE rowid = NEW.id;
  INSERT INTO task_search (rowid, title, notes, project, tags)
  SELECT rowid, title, notes, project, tags FROM task_words WHERE rowid = NEW.id;
END;

CREATE TRIGGER search_project_update AFTER UPDATE OF name, client_id ON projects
BEGIN
  DELETE FROM task_search WHERE rowid IN (SELECT id FROM tasks WHERE project_id = NEW.id);
  INSERT INTO task_search (rowid, title, notes, project, tags)
  SELECT rowid, title, notes, project, tags FROM task_words
  WHERE rowid IN (SELECT id FROM tasks WHERE project_id = NEW.id);
END;

CREATE TRIGGER search_client_update AFTER UPDATE OF name ON clients
BEGIN
  DELETE FROM task_search WHERE rowid IN (
    SELECT tasks.id FROM tasks JOIN projects ON projects.id = project_id WHERE client_id = NEW.id);
  INSERT INTO task_search (rowid, title, notes, project, tags)
  SELECT task_words.rowid, task_words.title, task_words.notes, task_words.project, task_words.tags
  FROM task_words JOIN tasks ON tasks.id = task_words.rowid JOIN projects ON projects.id = tasks.project_id
  WHERE client_id = NEW.id;
END;

-- Entries get what billing and imports need. A table's CHECK cannot be changed, and other programs have entries without
-- length, so it is made anew.
CREATE TABLE entries_10 (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task_id INTEGER NOT NULL REFERENCES tasks (id),
  started_at INTEGER NOT NULL,
  -- Null while it is running. Half open.
  ended_at INTEGER CHECK (ended_at >= started_at),
  -- IANA zone it was started in.
  zone TEXT NOT NULL CHECK (zone <> ''),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
  clock_step INTEGER NOT NULL DEFAULT 0,
  paused_in INTEGER,
  clock INTEGER NOT NULL DEFAULT 0,
  -- Null: as its task, project or client has it.
  billable INTEGER CHECK (billable IN (0, 1)),
  invoice_id INTEGER REFERENCES invoices (id),
  -- Its day and length are known, its clock times are not: it lies around noon, to stay on its day in every zone.
  day_only INTEGER NOT NULL DEFAULT 0 CHECK (day_only IN (0, 1)),
  -- What identifies it in the program it came from: the format, and its id there or a hash of its content.
  import_key TEXT,
  import_id INTEGER
) STRICT;
INSERT INTO entries_10 (id, task_id, started_at, ended_at, zone, note, clock_step, paused_in, clock)
SELECT id, task_id, started_at, ended_at, zone, note, clock_step, paused_in, clock FROM time_entries;
INSERT INTO sqlite_sequence (name, seq) SELECT 'entries_10', 0
WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'entries_10');
UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'time_entries'), 0))
WHERE name = 'entries_10';
DROP TABLE time_entries;
ALTER TABLE entries_10 RENAME TO time_entries;

CREATE UNIQUE INDEX one_running_entry_a_task ON time_entries (task_id) WHERE ended_at IS NULL;
CREATE INDEX time_entries_by_task_and_end ON time_entries (task_id, ended_at, started_at);
CREATE INDEX time_entries_by_task_and_pause ON time_entries (task_id, paused_in);
-- Serves the entries of a day and what lies around a moment; reports read nothing else.
CREATE INDEX time_entries_by_start ON time_entries (started_at, ended_at, task_id, billable, invoice_id, day_only);
-- Entries of over a day are few. Serves what reaches into a range from long before it.
CREATE INDEX time_entries_long ON time_entries (ended_at, started_at) WHERE ended_at - started_at > 86400000;
CREATE INDEX time_entries_by_import_key ON time_entries (import_key) WHERE import_key IS NOT NULL;
CREATE INDEX time_entries_by_import ON time_entries (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX time_entries_by_invoice ON time_entries (invoice_id) WHERE invoice_id IS NOT NULL;
CREATE INDEX tasks_by_import ON tasks (import_id) WHERE import_id IS NOT NULL;

CREATE TRIGGER time_spent_after_insert AFTER INSERT ON time_entries WHEN NEW.ended_at IS NOT NULL
BEGIN
  UPDATE tasks SET time_spent = time_spent + (NEW.ended_at - NEW.started_at) WHERE id = NEW.task_id;
END;

CREATE TRIGGER time_spent_after_delete AFTER DELETE ON time_entries WHEN OLD.ended_at IS NOT NULL
BEGIN
  UPDATE tasks SET time_spent = time_spent - (OLD.ended_at - OLD.started_at) WHERE id = OLD.task_id;
END;

CREATE TRIGGER time_spent_after_update AFTER UPDATE OF task_id, started_at, ended_at ON time_entries
BEGIN
  UPDATE tasks SET time_spent = time_spent - (OLD.ended_at - OLD.started_at)
    WHERE id = OLD.task_id AND OLD.ended_at IS NOT NULL;
  UPDATE tasks SET time_spent = time_spent + (NEW.ended_at - NEW.started_at)
    WHERE id = NEW.task_id AND NEW.ended_at IS NOT NULL;
END;

UPDATE journal_rows SET
  before = json_set(before, '$.billable', NULL, '$.invoice_id', NULL, '$.day_only', 0, '$.import_key', NULL, '$.import_id', NULL),
  after = json_set(after, '$.billable', NULL, '$.invoice_id', NULL, '$.day_only', 0, '$.import_key', NULL, '$.import_id', NULL)
WHERE table_name = 'time_entries';
