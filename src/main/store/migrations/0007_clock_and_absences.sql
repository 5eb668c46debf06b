-- By how much the wall clock was set, as far as it was seen. Their sum names a state of the clock: rows that keep the sum
-- under which their times were written can be brought to any other.
CREATE TABLE clock_steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  by INTEGER NOT NULL CHECK (by <> 0)
) STRICT;

ALTER TABLE time_entries ADD COLUMN clock INTEGER NOT NULL DEFAULT 0;
ALTER TABLE journal_steps ADD COLUMN clock INTEGER NOT NULL DEFAULT 0;
UPDATE journal_rows SET before = json_set(before, '$.clock', 0), after = json_set(after, '$.clock', 0)
WHERE table_name = 'time_entries';

-- A correction of the clock is no longer a step that undo takes back, and the age of steps no longer counts.
-- Older steps than the last correction belong to another clock, and what was undone to the question as it was.
DELETE FROM journal_rows WHERE step_id IN (SELECT id FROM journal_steps WHERE undone = 1
  OR id <= (SELECT max(id) FROM journal_steps WHERE command = 'correctClock'));
DELETE FROM journal_steps WHERE undone = 1
  OR id <= (SELECT max(id) FROM journal_steps WHERE command = 'correctClock');
DROP INDEX journal_steps_by_time;

-- What waits for an answer, entry by entry: so that each is asked about its own time only, and what undo brings back or a
-- newer absence adds is a row of its own. Empty only where the length of the absence is not known.
CREATE TABLE away_parts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  why TEXT NOT NULL CHECK (why IN ('idle', 'locked', 'asleep', 'switched', 'ended', 'clock', 'resumed')),
  -- May be gone, and come back by undo.
  entry_id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL CHECK (until >= since),
  clock INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO away_parts (why, entry_id, since, until)
SELECT why, entry.value, stretch.value ->> 0, stretch.value ->> 1
FROM away_questions, json_each(away_questions.entry_ids) AS entry, json_each(away_questions.stretches) AS stretch
ORDER BY away_questions.id, stretch.key, entry.key;

-- Answers that undo may take back bring back parts; other changes of a question follow from its entries now.
INSERT INTO journal_rows (step_id, table_name, before)
SELECT step_id, 'away_parts', json_object(
  'id', (SELECT coalesce(max(id), 0) FROM away_parts) + row_number() OVER (ORDER BY rows.id, stretch.key, entry.key),
  'why', before ->> 'why', 'entry_id', entry.value, 'since', stretch.value ->> 0, 'until', stretch.value ->> 1, 'clock', 0)
FROM journal_rows AS rows, json_each(before ->> 'entry_ids') AS entry, json_each(before ->> 'stretches') AS stretch
WHERE table_name = 'away_questions' AND before IS NOT NULL AND after IS NULL;
DELETE FROM journal_rows WHERE table_name = 'away_questions';
DROP TABLE away_questions;

-- The ids of those are not given again.
INSERT INTO sqlite_sequence (name, seq) SELECT 'away_parts', 0
WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'away_parts');
UPDATE sqlite_sequence SET seq = max(seq, coalesce(
  (SELECT max(before ->> 'id') FROM journal_rows WHERE table_name = 'away_parts'), 0)) WHERE name = 'away_parts';

-- The last heartbeat, in its new form. A start was a sign as well.
INSERT INTO app_state (key, value)
SELECT 'heartbeat', json_object('wall', max(coalesce(sign, 0), started_at), 'steady', 0, 'boot', NULL, 'doubt', NULL,
  'away', json(coalesce((SELECT json_array(json(value)) FROM app_state WHERE key = 'absence' AND value <> 'null'), '[]')))
FROM (SELECT max(started_at) AS started_at, (SELECT CAST(value AS INTEGER) FROM app_state WHERE key = 'signOfLife') AS sign
  FROM time_entries WHERE ended_at IS NULL)
WHERE started_at IS NOT NULL;
DELETE FROM app_state WHERE key IN ('signOfLife', 'absence');
