-- The step of the journal in which an entry was ended while it ran: orders pauses whatever the clock said. Null while it
-- runs, and where it was added by hand. Pauses that were there come before all steps, in the order of their ends.
ALTER TABLE time_entries ADD COLUMN paused_in INTEGER;

UPDATE time_entries SET paused_in = pauses.place
FROM (SELECT id, 1 - dense_rank() OVER (ORDER BY ended_at DESC) AS place FROM time_entries WHERE ended_at IS NOT NULL) AS pauses
WHERE pauses.id = time_entries.id;

-- Serves a task's last pause.
CREATE INDEX time_entries_by_task_and_pause ON time_entries (task_id, paused_in);
