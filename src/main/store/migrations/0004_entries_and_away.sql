-- What entries tell beside their times: a note, and by how many ms a start was moved because the wall clock was set.
ALTER TABLE time_entries ADD COLUMN note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000);
ALTER TABLE time_entries ADD COLUMN clock_step INTEGER NOT NULL DEFAULT 0;

-- Tasks whose time away counts unasked (meetings).
ALTER TABLE tasks ADD COLUMN never_ask INTEGER NOT NULL DEFAULT 0 CHECK (never_ask IN (0, 1));

-- Serves the entries of a day, and what lies around a moment.
CREATE INDEX time_entries_by_start ON time_entries (started_at, ended_at);

-- Absences in which entries ran, until the person says what to do with them.
CREATE TABLE away_questions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  why TEXT NOT NULL CHECK (why IN ('idle', 'locked', 'asleep', 'switched', 'ended')),
  -- What the person was not there for, as a JSON array of [since, until), in order, none touching another.
  stretches TEXT NOT NULL CHECK (json_type(stretches) = 'array'),
  -- The entries that ran, as a JSON array of ids; one may be gone by the time of the answer.
  entry_ids TEXT NOT NULL CHECK (json_type(entry_ids) = 'array')
) STRICT;

-- From here on the journal's triggers are made anew by each connection (journal.ts), from one list of tables and columns.
DROP TRIGGER journal_tasks_insert;
DROP TRIGGER journal_tasks_update;
DROP TRIGGER journal_tasks_delete;
DROP TRIGGER journal_time_entries_insert;
DROP TRIGGER journal_time_entries_update;
DROP TRIGGER journal_time_entries_delete;
DROP TRIGGER journal_settings_insert;
DROP TRIGGER journal_settings_update;
DROP TRIGGER journal_settings_delete;
DROP TABLE journal_pen;

-- Any table may be journalled, and the images that are there get the new columns.
CREATE TABLE journal_rows_4 (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER NOT NULL REFERENCES journal_steps (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after))
) STRICT;
INSERT INTO journal_rows_4
SELECT id, step_id, table_name,
  CASE table_name WHEN 'tasks' THEN json_set(before, '$.never_ask', 0)
    WHEN 'time_entries' THEN json_set(before, '$.note', '', '$.clock_step', 0) ELSE before END,
  CASE table_name WHEN 'tasks' THEN json_set(after, '$.never_ask', 0)
    WHEN 'time_entries' THEN json_set(after, '$.note', '', '$.clock_step', 0) ELSE after END
FROM journal_rows;
DROP TABLE journal_rows;
ALTER TABLE journal_rows_4 RENAME TO journal_rows;
CREATE INDEX journal_rows_by_step ON journal_rows (step_id);

-- Tells this database's backups from others' in the same folder.
INSERT OR IGNORE INTO app_state (key, value) VALUES ('backup.id', json_quote(lower(hex(randomblob(4)))));
