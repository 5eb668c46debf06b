-- Serve the first screen, which is drawn before all tasks are loaded: those at the top of the list, and what was paused last.
CREATE INDEX open_tasks_by_position ON tasks (position, id) WHERE state = 'open';
CREATE INDEX time_entries_by_pause ON time_entries (paused_in) WHERE paused_in IS NOT NULL;
