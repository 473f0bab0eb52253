-- Who works at which report, and how far they are. The log has all of it; this is how it stands.
CREATE TABLE assignments (
    report TEXT PRIMARY KEY,
    assignee TEXT,
    state TEXT NOT NULL
);

-- How many of a report's claims have been reviewed.
CREATE INDEX claims_review ON claims (report, is_withdrawn, verdict);

-- Few entries among many: names that people added, and publications.
CREATE INDEX log_rare ON log (kind, seq) WHERE kind IN ('named', 'released');
