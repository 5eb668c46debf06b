-- What tasks belong to, and what is noted with them.
CREATE TABLE projects (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 100 AND name = trim(name)),
  -- Who it is done for; empty: nobody in particular.
  client TEXT NOT NULL DEFAULT '' CHECK (length(client) <= 100),
  -- The name of a colour of the window's palette.
  colour TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

ALTER TABLE tasks ADD COLUMN project_id INTEGER REFERENCES projects (id);
-- A JSON array of words: a tag has no life of its own.
ALTER TABLE tasks ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array');
-- Markdown.
ALTER TABLE tasks ADD COLUMN notes TEXT NOT NULL DEFAULT '' CHECK (length(notes) <= 20000);
-- ms.
ALTER TABLE tasks ADD COLUMN estimate INTEGER CHECK (estimate > 0);
-- A calendar date, 2026-03-04.
ALTER TABLE tasks ADD COLUMN due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

CREATE INDEX tasks_by_project ON tasks (project_id) WHERE project_id IS NOT NULL;

-- Search. The index holds words without case and diacritics; ё is folded by hand, as SQLite folds Latin letters only.
CREATE VIRTUAL TABLE task_search USING fts5 (
  title, notes, project, tags,
  content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIEW task_words AS
SELECT tasks.id AS rowid,
  replace(replace(title, 'ё', 'е'), 'Ё', 'Е') AS title,
  replace(replace(notes, 'ё', 'е'), 'Ё', 'Е') AS notes,
  replace(replace(coalesce(projects.name || ' ' || projects.client, ''), 'ё', 'е'), 'Ё', 'Е') AS project,
  replace(replace(tags, 'ё', 'е'), 'Ё', 'Е') AS tags
FROM tasks LEFT JOIN projects ON projects.id = tasks.project_id;

INSERT INTO task_search (rowid, title, notes, project, tags) SELECT rowid, title, notes, project, tags FROM task_words;

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

CREATE TRIGGER search_task_delete AFTER DELETE ON tasks
BEGIN
  DELETE FROM task_search WHERE rowid = OLD.id;
END;

CREATE TRIGGER search_project_update AFTER UPDATE OF name, client ON projects
BEGIN
  DELETE FROM task_search WHERE rowid IN (SELECT id FROM tasks WHERE project_id = NEW.id);
  INSERT INTO task_search (rowid, title, notes, project, tags)
  SELECT rowid, title, notes, project, tags FROM task_words
  WHERE rowid IN (SELECT id FROM tasks WHERE project_id = NEW.id);
END;

-- The journal's images get the new columns.
UPDATE journal_rows SET
  before = json_set(before, '$.project_id', NULL, '$.tags', '[]', '$.notes', '', '$.estimate', NULL, '$.due', NULL),
  after = json_set(after, '$.project_id', NULL, '$.tags', '[]', '$.notes', '', '$.estimate', NULL, '$.due', NULL)
WHERE table_name = 'tasks';
