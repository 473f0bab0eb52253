-- Datasets of others, by the names that people give them: the file as it came stands in raws.
CREATE TABLE datasets (
    name TEXT PRIMARY KEY,
    layout TEXT NOT NULL,
    file TEXT NOT NULL,
    records INTEGER NOT NULL,
    raw TEXT NOT NULL REFERENCES raws (hash)
) WITHOUT ROWID;
CREATE INDEX datasets_raw ON datasets (raw);
