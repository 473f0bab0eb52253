-- Reports by the SHA-256 of their text. The columns beside the text are those the report was coded under.
CREATE TABLE reports (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    hash TEXT NOT NULL UNIQUE,
    reference TEXT, title TEXT, outlet TEXT, url TEXT, published TEXT, language TEXT, country TEXT,
    added TEXT NOT NULL,
    reader TEXT NOT NULL,
    voice TEXT NOT NULL,
    signature BLOB NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX reports_voice ON reports (voice);
CREATE INDEX reports_published ON reports (published);

CREATE TABLE raws (
    hash TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
);

-- Where a text was met: the same text may stand at several addresses, and an address may show several texts after one another.
CREATE TABLE sightings (
    key INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    report INTEGER NOT NULL REFERENCES reports (key),
    raw TEXT REFERENCES raws (hash),
    address TEXT, reference TEXT, media_type TEXT, retrieved TEXT, method TEXT,
    title TEXT, outlet TEXT, published TEXT, language TEXT
);
CREATE INDEX sightings_report ON sightings (report);
CREATE INDEX sightings_address ON sightings (address) WHERE address IS NOT NULL;
CREATE INDEX sightings_raw ON sightings (raw) WHERE raw IS NOT NULL;

CREATE TABLE claims (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    report INTEGER NOT NULL REFERENCES reports (key),
    ordinal INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    is_published INTEGER NOT NULL,
    is_withdrawn INTEGER NOT NULL,
    is_kept INTEGER NOT NULL,
    class TEXT NOT NULL, plover TEXT NOT NULL, acled TEXT, status TEXT NOT NULL,
    place TEXT, country TEXT, admin1 TEXT, lat REAL, lon REAL,
    day_from TEXT, day_to TEXT
);
CREATE INDEX claims_report ON claims (report);
CREATE INDEX claims_class ON claims (class, day_from);
CREATE INDEX claims_plover ON claims (plover, day_from);
CREATE INDEX claims_days ON claims (day_from DESC, id);

-- Apart from what searches look at, which stays small.
CREATE TABLE claim_lines (
    claim INTEGER PRIMARY KEY REFERENCES claims (key) ON DELETE CASCADE,
    line TEXT NOT NULL,
    corrected TEXT
);

CREATE TABLE claim_actors (
    claim INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    role TEXT NOT NULL,
    actor TEXT NOT NULL, side TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL,
    PRIMARY KEY (claim, number)
) WITHOUT ROWID;
CREATE INDEX claim_actors_actor ON claim_actors (actor);
CREATE INDEX claim_actors_side ON claim_actors (side);
CREATE INDEX claim_actors_folded ON claim_actors (folded);

-- What people said of two claims: one happening, or two.
CREATE TABLE links (
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX links_b ON links (b);

-- Only ever added to. Each row has the hash of the one before it.
CREATE TABLE log (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    kind TEXT NOT NULL,
    before TEXT,
    after TEXT,
    reason TEXT,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE TRIGGER log_stays BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is only ever added to'); END;
CREATE TRIGGER log_is_kept BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is only ever added to'); END;

CREATE TABLE log_subjects (
    subject TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES log (seq),
    number INTEGER NOT NULL,
    PRIMARY KEY (subject, seq)
) WITHOUT ROWID;

CREATE INDEX log_subjects_seq ON log_subjects (seq);

CREATE TABLE bands (
    band INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES reports (key),
    PRIMARY KEY (band, report)
) WITHOUT ROWID;

CREATE TABLE copies (
    a INTEGER NOT NULL REFERENCES reports (key),
    b INTEGER NOT NULL REFERENCES reports (key),
    similarity REAL NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX copies_b ON copies (b);

-- Words only, to be found by; the text itself stands in reports.
CREATE VIRTUAL TABLE report_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0");

CREATE VIRTUAL TABLE claim_places USING rtree (claim, min_lat, max_lat, min_lon, max_lon);
CREATE TRIGGER claims_place_added AFTER INSERT ON claims WHEN NEW.lat IS NOT NULL AND NEW.lon IS NOT NULL BEGIN
    INSERT INTO claim_places VALUES (NEW.key, NEW.lat, NEW.lat, NEW.lon, NEW.lon);
END;
CREATE TRIGGER claims_place_gone AFTER DELETE ON claims BEGIN
    DELETE FROM claim_places WHERE claim = OLD.key;
END;
