-- What the user chose, one row a key, JSON values. A key that is not there has its default.
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

-- What Stint remembers by itself (where the window was, what was said once). No part of undo.
CREATE TABLE app_state (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
