-- Claims whose incidents may be others by now. is_blocked: its rows of claim_blocks are those of the claim as it stands.
CREATE TABLE stale_claims (
    claim TEXT PRIMARY KEY,
    is_blocked INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX stale_claims_blocked ON stale_claims (is_blocked, claim);
INSERT INTO stale_claims (claim, is_blocked) SELECT id, 0 FROM claims;

-- What claims are compared by: the first 8 bytes of the SHA-256 of a key's name.
CREATE TABLE claim_blocks (
    block INTEGER NOT NULL,
    is_wide INTEGER NOT NULL,
    claim INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
    PRIMARY KEY (block, is_wide, claim)
) WITHOUT ROWID;
CREATE INDEX claim_blocks_claim ON claim_blocks (claim);

-- What was built last; all of it can be made anew from the claims and the links.
CREATE TABLE incidents (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    part_of TEXT,
    evidence TEXT NOT NULL
);
CREATE TABLE claim_incidents (
    claim INTEGER PRIMARY KEY REFERENCES claims (key) ON DELETE CASCADE,
    incident INTEGER NOT NULL REFERENCES incidents (key),
    component TEXT NOT NULL
);
CREATE INDEX claim_incidents_incident ON claim_incidents (incident);
CREATE INDEX claim_incidents_component ON claim_incidents (component);

-- Which program built them.
CREATE TABLE incident_builds (
    builder TEXT PRIMARY KEY
) WITHOUT ROWID;

-- Incidents that went out, with the country they had then.
CREATE TABLE published (
    incident TEXT PRIMARY KEY,
    country TEXT
) WITHOUT ROWID;
