-- Datasets of others, by the names that people give them: the file as it came stands in raws.
CREATE TABLE datasets (
    name TEXT COLLATE "C" PRIMARY KEY,
    layout TEXT COLLATE "C" NOT NULL,
    file TEXT COLLATE "C" NOT NULL,
    records BIGINT NOT NULL,
    raw TEXT COLLATE "C" NOT NULL REFERENCES raws (hash)
);
CREATE INDEX datasets_raw ON datasets (raw);
