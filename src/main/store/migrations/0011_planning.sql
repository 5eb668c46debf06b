-- The task that this is a part of; parts have none themselves.
ALTER TABLE tasks ADD COLUMN parent_id INTEGER REFERENCES tasks (id) DEFERRABLE INITIALLY DEFERRED
  CHECK (parent_id <> id);
-- When somebody means to work on it, in local time: a date, or a date and time.
ALTER TABLE tasks ADD COLUMN planned TEXT CHECK (planned GLOB '????-??-??' OR planned GLOB '????-??-??T??:??');
-- How it recurs: a rule of RFC 5545.
ALTER TABLE tasks ADD COLUMN recurrence TEXT CHECK (recurrence <> '');

CREATE INDEX tasks_by_parent ON tasks (parent_id) WHERE parent_id IS NOT NULL;

-- The journal's images get the new columns.
UPDATE journal_rows SET
  before = json_set(before, '$.parent_id', NULL, '$.planned', NULL, '$.recurrence', NULL),
  after = json_set(after, '$.parent_id', NULL, '$.planned', NULL, '$.recurrence', NULL)
WHERE table_name = 'tasks';
