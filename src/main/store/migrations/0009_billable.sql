-- Whether work on a task is to be billed.
ALTER TABLE tasks ADD COLUMN billable INTEGER NOT NULL DEFAULT 0 CHECK (billable IN (0, 1));

-- The journal's images get the new column.
UPDATE journal_rows SET
  before = json_set(before, '$.billable', 0),
  after = json_set(after, '$.billable', 0)
WHERE table_name = 'tasks';
