-- What was asked of which address, so that it isn't sent again unchanged. A feed is asked for its articles or for its own text, and each is remembered
-- by itself. The key is the SHA-256 of the address.
CREATE TABLE fetches (
    key TEXT NOT NULL,
    purpose TEXT NOT NULL,
    address TEXT NOT NULL,
    etag TEXT, last_modified TEXT,
    at TEXT NOT NULL,
    PRIMARY KEY (key, purpose)
) WITHOUT ROWID;

-- Hosts that asked to be left alone, and until when.
CREATE TABLE fetch_rests (
    host TEXT PRIMARY KEY,
    until TEXT NOT NULL
) WITHOUT ROWID;
