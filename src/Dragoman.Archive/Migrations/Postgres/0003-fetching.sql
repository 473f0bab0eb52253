-- What was asked of which address, so that it isn't sent again unchanged. A feed is asked for its articles or for its own text, and each is remembered
-- by itself. The key is the SHA-256 of the address.
CREATE TABLE fetches (
    key TEXT COLLATE "C" NOT NULL,
    purpose TEXT COLLATE "C" NOT NULL,
    address TEXT COLLATE "C" NOT NULL,
    etag TEXT COLLATE "C", last_modified TEXT COLLATE "C",
    at TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (key, purpose)
);

-- Hosts that asked to be left alone, and until when.
CREATE TABLE fetch_rests (
    host TEXT COLLATE "C" PRIMARY KEY,
    until TEXT COLLATE "C" NOT NULL
);
