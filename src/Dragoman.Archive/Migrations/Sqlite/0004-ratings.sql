-- What people say of sources and claims: STANAG 2511's reliability (A to F) and credibility (1 to 6), and the side that an outlet speaks for. The log has
-- all of it; this is how it stands.
CREATE TABLE ratings (
    subject TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    reliability TEXT, credibility INTEGER, side TEXT,
    at TEXT NOT NULL, who TEXT NOT NULL, reason TEXT
) WITHOUT ROWID;
