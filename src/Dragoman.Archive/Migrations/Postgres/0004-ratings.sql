-- What people say of sources and claims: STANAG 2511's reliability (A to F) and credibility (1 to 6), and the side that an outlet speaks for. The log has
-- all of it; this is how it stands.
CREATE TABLE ratings (
    subject TEXT COLLATE "C" PRIMARY KEY,
    kind TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    reliability TEXT COLLATE "C", credibility BIGINT, side TEXT COLLATE "C",
    at TEXT COLLATE "C" NOT NULL, who TEXT COLLATE "C" NOT NULL, reason TEXT COLLATE "C"
);
