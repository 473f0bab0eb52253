-- Incidents as lists, maps and charts ask for them: their best values, which are made anew where an incident is in stale_incidents. None of it is kept in
-- copies; all can be made of the claims, the log and the ratings.
CREATE TABLE incident_rows (
    incident INTEGER PRIMARY KEY REFERENCES incidents (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    class TEXT NOT NULL, plover TEXT NOT NULL, status TEXT NOT NULL,
    place TEXT, gazetteer TEXT, lat REAL, lon REAL, precision INTEGER, radius_km REAL, country TEXT, admin1 TEXT,
    day_from TEXT, day_to TEXT, time_precision INTEGER,
    deaths_low REAL, deaths_best REAL, deaths_high REAL,
    injured_low REAL, injured_best REAL, injured_high REAL,
    claims INTEGER NOT NULL, reports INTEGER NOT NULL, voices INTEGER NOT NULL,
    is_disputed INTEGER NOT NULL, is_corroborated INTEGER NOT NULL, is_published INTEGER NOT NULL, is_reviewed INTEGER NOT NULL
);
CREATE INDEX incident_rows_days ON incident_rows (day_from DESC, id, day_to);
CREATE INDEX incident_rows_country ON incident_rows (country, day_from);
CREATE INDEX incident_rows_position ON incident_rows (lat, lon);

-- Whoever is named as doing or suffering it. is_best: in the best value. The firsts count it once for an actor and once for a side.
CREATE TABLE incident_sides (
    incident INTEGER NOT NULL REFERENCES incidents (key) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    role TEXT NOT NULL,
    actor TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL,
    side TEXT NOT NULL, side_name TEXT NOT NULL,
    is_best INTEGER NOT NULL, is_actor_first INTEGER NOT NULL, is_side_first INTEGER NOT NULL,
    PRIMARY KEY (incident, number)
) WITHOUT ROWID;
CREATE INDEX incident_sides_actor ON incident_sides (actor, incident);
CREATE INDEX incident_sides_side ON incident_sides (side, incident);
CREATE INDEX incident_sides_folded ON incident_sides (folded, incident);

-- is_outlet_first: counts it once for an outlet.
CREATE TABLE incident_reports (
    report INTEGER NOT NULL REFERENCES reports (key),
    incident INTEGER NOT NULL REFERENCES incidents (key) ON DELETE CASCADE,
    outlet TEXT,
    is_outlet_first INTEGER NOT NULL,
    PRIMARY KEY (report, incident)
) WITHOUT ROWID;
CREATE INDEX incident_reports_incident ON incident_reports (incident, is_outlet_first, outlet);

-- Incidents of which something changed since their rows were made.
CREATE TABLE stale_incidents (
    incident INTEGER PRIMARY KEY REFERENCES incidents (key) ON DELETE CASCADE
);
INSERT INTO stale_incidents (incident) SELECT key FROM incidents;

-- Whose ratings change, their incidents are looked for.
CREATE INDEX reports_outlet ON reports (outlet);
