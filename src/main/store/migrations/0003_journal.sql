-- Undo and redo: each command is a step with the images of the rows it wrote, before and after, in the same transaction.
-- time_spent is left out of the images: it follows from the entries.
CREATE TABLE journal_steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  command TEXT NOT NULL,
  title TEXT,
  -- How many tasks it concerned.
  count INTEGER NOT NULL DEFAULT 0,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE journal_rows (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER NOT NULL REFERENCES journal_steps (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL CHECK (table_name IN ('tasks', 'time_entries', 'settings')),
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after))
) STRICT;

CREATE INDEX journal_rows_by_step ON journal_rows (step_id);
CREATE INDEX journal_steps_by_time ON journal_steps (at);

-- The step being written; null while a step is undone or redone, or outside of one.
CREATE TABLE journal_pen (id INTEGER PRIMARY KEY CHECK (id = 1), step_id INTEGER) STRICT;
INSERT INTO journal_pen VALUES (1, NULL);


CREATE TRIGGER journal_tasks_insert AFTER INSERT ON tasks
BEGIN
  INSERT INTO journal_rows (step_id, table_name, after)
  SELECT step_id, 'tasks', json_object('id', NEW.id, 'title', NEW.title, 'state', NEW.state, 'done_at', NEW.done_at,
    'position', NEW.position, 'created_at', NEW.created_at)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_tasks_update AFTER UPDATE OF title, state, done_at, position, created_at ON tasks
BEGIN
  INSERT INTO journal_rows (step_id, table_name, before, after)
  SELECT step_id, 'tasks', json_object('id', OLD.id, 'title', OLD.title, 'state', OLD.state, 'done_at', OLD.done_at,
    'position', OLD.position, 'created_at', OLD.created_at),
    json_object('id', NEW.id, 'title', NEW.title, 'state', NEW.state, 'done_at', NEW.done_at,
    'position', NEW.position, 'created_at', NEW.created_at)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_tasks_delete AFTER DELETE ON tasks
BEGIN
  INSERT INTO journal_rows (step_id, table_name, before)
  SELECT step_id, 'tasks', json_object('id', OLD.id, 'title', OLD.title, 'state', OLD.state, 'done_at', OLD.done_at,
    'position', OLD.position, 'created_at', OLD.created_at)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_time_entries_insert AFTER INSERT ON time_entries
BEGIN
  INSERT INTO journal_rows (step_id, table_name, after)
  SELECT step_id, 'time_entries', json_object('id', NEW.id, 'task_id', NEW.task_id, 'started_at', NEW.started_at,
    'ended_at', NEW.ended_at, 'zone', NEW.zone)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_time_entries_update AFTER UPDATE ON time_entries
BEGIN
  INSERT INTO journal_rows (step_id, table_name, before, after)
  SELECT step_id, 'time_entries', json_object('id', OLD.id, 'task_id', OLD.task_id, 'started_at', OLD.started_at,
    'ended_at', OLD.ended_at, 'zone', OLD.zone),
    json_object('id', NEW.id, 'task_id', NEW.task_id, 'started_at', NEW.started_at,
    'ended_at', NEW.ended_at, 'zone', NEW.zone)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_time_entries_delete AFTER DELETE ON time_entries
BEGIN
  INSERT INTO journal_rows (step_id, table_name, before)
  SELECT step_id, 'time_entries', json_object('id', OLD.id, 'task_id', OLD.task_id, 'started_at', OLD.started_at,
    'ended_at', OLD.ended_at, 'zone', OLD.zone)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_settings_insert AFTER INSERT ON settings
BEGIN
  INSERT INTO journal_rows (step_id, table_name, after)
  SELECT step_id, 'settings', json_object('key', NEW.key, 'value', NEW.value) FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_settings_update AFTER UPDATE ON settings
BEGIN
  INSERT INTO journal_rows (step_id, table_name, before, after)
  SELECT step_id, 'settings', json_object('key', OLD.key, 'value', OLD.value), json_object('key', NEW.key, 'value', NEW.value)
  FROM journal_pen WHERE step_id IS NOT NULL;
END;

CREATE TRIGGER journal_settings_delete AFTER DELETE ON settings
BEGIN
  INSERT INTO journal_rows (step_id, table_name, before)
  SELECT step_id, 'settings', json_object('key', OLD.key, 'value', OLD.value) FROM journal_pen WHERE step_id IS NOT NULL;
END;
