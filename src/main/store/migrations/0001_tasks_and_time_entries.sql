-- Time entries are the truth; tasks.time_spent is a cache of their closed sum that the triggers below keep.
-- All times are integer milliseconds UTC. AUTOINCREMENT: an id once given is never given again, so undo can bring rows back.
CREATE TABLE tasks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 500 AND title = trim(title)),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done')),
  done_at INTEGER CHECK ((done_at IS NULL) = (state = 'open')),
  position TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  time_spent INTEGER NOT NULL DEFAULT 0 CHECK (time_spent >= 0)
) STRICT;

CREATE TABLE time_entries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task_id INTEGER NOT NULL REFERENCES tasks (id),
  started_at INTEGER NOT NULL,
  -- Null while it runs. Half open, never empty.
  ended_at INTEGER CHECK (ended_at > started_at),
  -- IANA zone it was started in.
  zone TEXT NOT NULL CHECK (zone <> '')
) STRICT;

CREATE UNIQUE INDEX one_running_entry_a_task ON time_entries (task_id) WHERE ended_at IS NULL;

-- Serves a task's last end and its part of a day without touching older history.
CREATE INDEX time_entries_by_task_and_end ON time_entries (task_id, ended_at, started_at);

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
