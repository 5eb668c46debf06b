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

-- The journal learns the new columns, in the images it has as well, and the new table.
DROP TRIGGER journal_tasks_insert;
DROP TRIGGER journal_tasks_update;
DROP TRIGGER journal_tasks_delete;
DROP TRIGGER journal_time_entries_insert;
DROP TRIGGER journal_time_entries_update;
DROP TRIGGER journal_time_entries_delete;
DROP TRIGGER journal_settings_insert;
DROP TRIGGER journal_settings_update;
DROP TRIGGER journal_settings_delete;

CREATE TABLE journal_rows_4 (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER NOT NULL REFERENCES journal_steps (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL CHECK (table_name IN ('tasks', 'time_entries', 'settings', 'away_questions')),
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

CREATE TRIGGER journal_tasks_insert AFTER INSERT ON tasks
BEGIN
  INSERT INTO journal_rows (step_id, table_name, after)
  SELECT step_id, 'tasks',
    json_object('id', NEW.id, 'title', NEW.title, 'state', NEW.state, 'done_at', NEW.done_at,
      'position', NEW.position, 'created_at', NEW.created_at, 'never_ask', NEW.never_ask)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_tasks_update AFTER UPDATE OF title, state, done_at, position, created_at, never_ask ON tasks
BEGIN
  INSERT INTO journal_rows (step_id, table_name, before, after)
  SELECT step_id, 'tasks',
    json_object('id', OLD.id, 'title', OLD.title, 'state', OLD.state, 'done_at', OLD.done_at,
      'position', OLD.position, 'created_at', OLD.created_at, 'never_ask', OLD.never_ask),
    json_object('id', NEW.id, 'title', NEW.title, 'state', NEW.state, 'done_at', NEW.done_at,
      'position', NEW.position, 'created_at', NEW.created_at, 'never_ask', NEW.never_ask)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_tasks_delete AFTER DELETE ON tasks
BEGIN
  INSERT INTO journal_rows (step_id, table_name, before)
  SELECT step_id, 'tasks',
    json_object('id', OLD.id, 'title', OLD.title, 'state', OLD.state, 'done_at', OLD.done_at,
      'position', OLD.position, 'created_at', OLD.created_at, 'never_ask', OLD.never_ask)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_time_entries_insert AFTER INSERT ON time_entries
BEGIN
  INSERT INTO journal_rows (step_id, table_name, after)
  SELECT step_id, 'time_entries',
    json_object('id', NEW.id, 'task_id', NEW.task_id, 'started_at', NEW.started_at, 'ended_at', NEW.ended_at,
      'zone', NEW.zone, 'note', NEW.note, 'clock_step', NEW.clock_step)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_time_entries_update AFTER UPDATE ON time_entries
BEGIN
  INSERT INTO journal_rows (step_id, table_name, before, after)
  SELECT step_id, 'time_entries',
    json_object('id', OLD.id, 'task_id', OLD.task_id, 'started_at', OLD.started_at, 'ended_at', OLD.ended_at,
      'zone', OLD.zone, 'note', OLD.note, 'clock_step', OLD.clock_step),
    json_object('id', NEW.id, 'task_id', NEW.task_id, 'started_at', NEW.started_at, 'ended_at', NEW.ended_at,
      'zone', NEW.zone, 'note', NEW.note, 'clock_step', NEW.clock_step)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_time_entries_delete AFTER DELETE ON time_entries
BEGIN
  INSERT INTO journal_rows (step_id, table_name, before)
  SELECT step_id, 'time_entries',
    json_object('id', OLD.id, 'task_id', OLD.task_id, 'started_at', OLD.started_at, 'ended_at', OLD.ended_at,
      'zone', OLD.zone, 'note', OLD.note, 'clock_step', OLD.clock_step)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_settings_insert AFTER INSERT ON settings
BEGIN
  INSERT INTO journal_rows (step_id, table_name, after)
  SELECT step_id, 'settings',
    json_object('key', NEW.key, 'value', NEW.value)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_settings_update AFTER UPDATE ON settings
BEGIN
  INSERT INTO journal_rows (step_id, table_name, before, after)
  SELECT step_id, 'settings',
    json_object('key', OLD.key, 'value', OLD.value),
    json_object('key', NEW.key, 'value', NEW.value)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_settings_delete AFTER DELETE ON settings
BEGIN
  INSERT INTO journal_rows (step_id, table_name, before)
  SELECT step_id, 'settings',
    json_object('key', OLD.key, 'value', OLD.value)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_away_questions_insert AFTER INSERT ON away_questions
BEGIN
  INSERT INTO journal_rows (step_id, table_name, after)
  SELECT step_id, 'away_questions',
    json_object('id', NEW.id, 'why', NEW.why, 'stretches', NEW.stretches, 'entry_ids', NEW.entry_ids)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_away_questions_update AFTER UPDATE ON away_questions
BEGIN
  INSERT INTO journal_rows (step_id, table_name, before, after)
  SELECT step_id, 'away_questions',
    json_object('id', OLD.id, 'why', OLD.why, 'stretches', OLD.stretches, 'entry_ids', OLD.entry_ids),
    json_object('id', NEW.id, 'why', NEW.why, 'stretches', NEW.stretches, 'entry_ids', NEW.entry_ids)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_away_questions_delete AFTER DELETE ON away_questions
BEGIN
  INSERT INTO journal_rows (step_id, table_name, before)
  SELECT step_id, 'away_questions',
    json_object('id', OLD.id, 'why', OLD.why, 'stretches', OLD.stretches, 'entry_ids', OLD.entry_ids)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;
