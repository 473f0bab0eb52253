-- Incidents as lists, maps and charts ask for them: their best values, which are made anew where an incident is in stale_incidents. None of it is kept in
-- copies; all can be made of the claims, the log and the ratings.
CREATE TABLE incident_rows (
    incident BIGINT PRIMARY KEY REFERENCES incidents (key) ON DELETE CASCADE,
    id TEXT COLLATE "C" NOT NULL,
    class TEXT COLLATE "C" NOT NULL, plover TEXT COLLATE "C" NOT NULL, status TEXT COLLATE "C" NOT NULL,
    place TEXT COLLATE "C", gazetteer TEXT COLLATE "C", lat DOUBLE PRECISION, lon DOUBLE PRECISION, precision BIGINT, radius_km DOUBLE PRECISION, country TEXT COLLATE "C", admin1 TEXT COLLATE "C",
    day_from DATE, day_to DATE, time_precision BIGINT,
    deaths_low DOUBLE PRECISION, deaths_best DOUBLE PRECISION, deaths_high DOUBLE PRECISION,
    injured_low DOUBLE PRECISION, injured_best DOUBLE PRECISION, injured_high DOUBLE PRECISION,
    claims BIGINT NOT NULL, reports BIGINT NOT NULL, voices BIGINT NOT NULL,
    is_disputed BOOLEAN NOT NULL, is_corroborated BOOLEAN NOT NULL, is_published BOOLEAN NOT NULL, is_reviewed BOOLEAN NOT NULL
);
CREATE INDEX incident_rows_days ON incident_rows (day_from DESC NULLS LAST, id, day_to);
CREATE INDEX incident_rows_country ON incident_rows (country, day_from);
CREATE INDEX incident_rows_position ON incident_rows (lat, lon);

-- Whoever is named as doing or suffering it. is_best: in the best value. The firsts count it once for an actor and once for a side.
CREATE TABLE incident_sides (
    incident BIGINT NOT NULL REFERENCES incidents (key) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    actor TEXT COLLATE "C" NOT NULL, name TEXT COLLATE "C" NOT NULL, folded TEXT COLLATE "C" NOT NULL,
    side TEXT COLLATE "C" NOT NULL, side_name TEXT COLLATE "C" NOT NULL,
    is_best BOOLEAN NOT NULL, is_actor_first BOOLEAN NOT NULL, is_side_first BOOLEAN NOT NULL,
    PRIMARY KEY (incident, number)
);
CREATE INDEX incident_sides_actor ON incident_sides (actor, incident);
CREATE INDEX incident_sides_side ON incident_sides (side, incident);
CREATE INDEX incident_sides_folded ON incident_sides (folded, incident);

-- is_outlet_first: counts it once for an outlet.
CREATE TABLE incident_reports (
    report BIGINT NOT NULL REFERENCES reports (key),
    incident BIGINT NOT NULL REFERENCES incidents (key) ON DELETE CASCADE,
    outlet TEXT COLLATE "C",
    is_outlet_first BOOLEAN NOT NULL,
    PRIMARY KEY (report, incident)
);
CREATE INDEX incident_reports_incident ON incident_reports (incident);

-- Incidents of which something changed since their rows were made.
CREATE TABLE stale_incidents (
    incident BIGINT PRIMARY KEY REFERENCES incidents (key) ON DELETE CASCADE
);
INSERT INTO stale_incidents (incident) SELECT key FROM incidents;

-- Whose ratings change, their incidents are looked for. Names may be longer than a B-tree takes.
CREATE INDEX reports_outlet ON reports USING hash (outlet);
