-- Claims that have to be looked at. is_compared: its blocks, pairs and parts are those of the claim as it stands.
CREATE TABLE stale_claims (
    claim TEXT PRIMARY KEY,
    is_compared INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX stale_claims_compared ON stale_claims (is_compared, claim);
INSERT INTO stale_claims (claim, is_compared) SELECT id, 0 FROM claims;

-- What claims are compared by: the first 8 bytes of the SHA-256 of a key's name.
CREATE TABLE claim_blocks (
    block INTEGER NOT NULL,
    is_wide INTEGER NOT NULL,
    claim INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
    PRIMARY KEY (block, is_wide, claim)
) WITHOUT ROWID;
CREATE INDEX claim_blocks_claim ON claim_blocks (claim);

-- Claims that are alike, both ways: the logarithm of the odds in millionths, above zero.
CREATE TABLE claim_pairs (
    a INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
    b INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
    odds INTEGER NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX claim_pairs_b ON claim_pairs (b);

-- The first tells of something larger that the second is a part of.
CREATE TABLE claim_parts (
    whole INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
    part INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
    PRIMARY KEY (part, whole)
) WITHOUT ROWID;
CREATE INDEX claim_parts_whole ON claim_parts (whole);

-- How claims were joined: in which cluster, called by its smallest claim, from one round on until before another.
CREATE TABLE claim_rounds (
    claim TEXT NOT NULL,
    round INTEGER NOT NULL,
    until INTEGER NOT NULL,
    cluster TEXT NOT NULL,
    PRIMARY KEY (claim, round)
) WITHOUT ROWID;
CREATE INDEX claim_rounds_cluster ON claim_rounds (cluster);

-- What was built last; all of it can be made anew from the claims and the links.
CREATE TABLE incidents (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    evidence TEXT NOT NULL
);
CREATE TABLE claim_incidents (
    claim INTEGER PRIMARY KEY REFERENCES claims (key) ON DELETE CASCADE,
    incident INTEGER NOT NULL REFERENCES incidents (key),
    size REAL NOT NULL
);
CREATE INDEX claim_incidents_incident ON claim_incidents (incident);

-- Which program built them.
CREATE TABLE incident_builds (
    builder TEXT PRIMARY KEY
) WITHOUT ROWID;

-- Incidents that went out, with the country they had then.
CREATE TABLE published (
    incident TEXT PRIMARY KEY,
    country TEXT
) WITHOUT ROWID;
