-- The default keys of pausing and resuming became others. Whoever used Stint before keeps those that they know.
CREATE TEMP TABLE kept (value TEXT NOT NULL);
INSERT INTO kept
SELECT '"CommandOrControl+Alt+Shift+Space"'
WHERE EXISTS (SELECT 1 FROM app_state WHERE key = 'version') OR EXISTS (SELECT 1 FROM tasks);

INSERT OR IGNORE INTO settings (key, value) SELECT 'toggleShortcut', value FROM kept;

-- In the journal's images no row stood for those keys: undo and redo bring them back, too.
UPDATE journal_rows SET before = json_object('key', 'toggleShortcut', 'value', (SELECT value FROM kept))
WHERE table_name = 'settings' AND before IS NULL AND after ->> 'key' = 'toggleShortcut' AND EXISTS (SELECT 1 FROM kept);

UPDATE journal_rows SET after = json_object('key', 'toggleShortcut', 'value', (SELECT value FROM kept))
WHERE table_name = 'settings' AND after IS NULL AND before ->> 'key' = 'toggleShortcut' AND EXISTS (SELECT 1 FROM kept);

DROP TABLE kept;
