-- Claims stand in a tenth of the blocks, under the week in which each begins, and keep with them what others are compared with: nobody reads a report
-- again to compare with its claims. All of it is made anew when incidents are brought up to date.
DROP TABLE claim_blocks;
CREATE TABLE claim_blocks (
    block BIGINT NOT NULL,
    is_wide BOOLEAN NOT NULL,
    claim BIGINT NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
    -- A bit for each kin of its class.
    kin BIGINT NOT NULL,
    -- The last week; 0 where weeks don't matter.
    until BIGINT NOT NULL,
    -- What shows that it can't be like another one, before its profile is looked up: the numbers of its days, and what kind of claim it is.
    day_from BIGINT NOT NULL, day_to BIGINT NOT NULL, traits BIGINT NOT NULL,
    PRIMARY KEY (block, is_wide, claim)
);
CREATE INDEX claim_blocks_claim ON claim_blocks (claim);

CREATE TABLE claim_profiles (
    claim BIGINT PRIMARY KEY REFERENCES claims (key) ON DELETE CASCADE,
    report BIGINT NOT NULL,
    profile BYTEA NOT NULL
);
CREATE TABLE report_profiles (
    report BIGINT PRIMARY KEY REFERENCES reports (key),
    profile BYTEA NOT NULL
);
DELETE FROM incident_builds;
