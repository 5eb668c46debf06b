-- Settings are called what they are: the local API is no feed, and there is more than one shortcut.
CREATE TEMP TABLE renamed (old TEXT PRIMARY KEY, new TEXT NOT NULL);
INSERT INTO renamed VALUES
  ('feed', 'localApi'),
  ('feedPort', 'localApiPort'),
  ('feedOrigins', 'localApiOrigins'),
  ('feedFullOrigins', 'localApiFullOrigins'),
  ('shortcut', 'toggleShortcut');

UPDATE OR REPLACE settings SET key = (SELECT new FROM renamed WHERE old = key)
WHERE key IN (SELECT old FROM renamed);

-- The journal's images, too: else undo would bring back a row of the old name, and leave that of the new one.
UPDATE journal_rows SET
  before = json_set(before, '$.key', (SELECT new FROM renamed WHERE old = coalesce(before, after) ->> 'key')),
  after = json_set(after, '$.key', (SELECT new FROM renamed WHERE old = coalesce(before, after) ->> 'key'))
WHERE table_name = 'settings' AND coalesce(before, after) ->> 'key' IN (SELECT old FROM renamed);

DROP TABLE renamed;
