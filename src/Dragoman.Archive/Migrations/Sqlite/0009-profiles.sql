-- Claims stand in a tenth of the blocks, under the week in which each begins, and keep with them what others are compared with: nobody reads a report
-- again to compare with its claims. All of it is made anew when incidents are brought up to date.
DROP TABLE claim_blocks;
CREATE TABLE claim_blocks (
    block INTEGER NOT NULL,
    is_wide INTEGER NOT NULL,
    claim INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
    -- A bit for each kin of its class.
    kin INTEGER NOT NULL,
    -- The last week; 0 where weeks don't matter.
    until INTEGER NOT NULL,
    -- What shows that it can't be like another one, before its profile is looked up: the numbers of its days, and what kind of claim it is.
    day_from INTEGER NOT NULL, day_to INTEGER NOT NULL, traits INTEGER NOT NULL,
    PRIMARY KEY (block, is_wide, claim)
) WITHOUT ROWID;
CREATE INDEX claim_blocks_claim ON claim_blocks (claim);

CREATE TABLE claim_profiles (
    claim INTEGER PRIMARY KEY REFERENCES claims (key) ON DELETE CASCADE,
    report INTEGER NOT NULL,
    profile BLOB NOT NULL
);
CREATE TABLE report_profiles (
    report INTEGER PRIMARY KEY REFERENCES reports (key),
    profile BLOB NOT NULL
);
DELETE FROM incident_builds;
