-- Which machines work for this archive, as Orleans keeps it: its provider reads its statements from a table of this name, and expects
-- these parameters and columns (https://learn.microsoft.com/dotnet/orleans/host/configuration-guide/adonet-configuration).
CREATE TABLE OrleansQuery (QueryKey TEXT PRIMARY KEY, QueryText TEXT NOT NULL);

-- Each change of the list counts up; who changes it says which count it saw.
CREATE TABLE cluster_versions (
    deployment TEXT PRIMARY KEY,
    changed TIMESTAMPTZ NOT NULL DEFAULT now(),
    version INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE cluster_silos (
    deployment TEXT NOT NULL REFERENCES cluster_versions (deployment),
    address TEXT NOT NULL, port INTEGER NOT NULL, generation INTEGER NOT NULL,
    silo_name TEXT NOT NULL, host_name TEXT NOT NULL,
    status INTEGER NOT NULL,
    proxy_port INTEGER,
    suspect_times TEXT,
    started TIMESTAMPTZ NOT NULL,
    alive TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (deployment, address, port, generation)
);

CREATE TABLE cluster_reminders (
    service TEXT NOT NULL, grain TEXT NOT NULL, name TEXT NOT NULL,
    started TIMESTAMPTZ NOT NULL,
    period BIGINT NOT NULL,
    hash INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (service, grain, name)
);
CREATE INDEX cluster_reminders_hash ON cluster_reminders (service, hash);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('UpdateIAmAlivetimeKey', '
    UPDATE cluster_silos SET alive = GREATEST(alive, @IAmAliveTime)
    WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),
('InsertMembershipVersionKey', '
    WITH made AS (INSERT INTO cluster_versions (deployment) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1)
    SELECT COUNT(*)::integer FROM made'),
('InsertMembershipKey', '
    WITH counted AS (
        UPDATE cluster_versions SET version = version + 1, changed = now()
        WHERE deployment = @DeploymentId AND version = @Version
            AND NOT EXISTS (SELECT 1 FROM cluster_silos WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
        RETURNING deployment),
    made AS (
        INSERT INTO cluster_silos (deployment, address, port, generation, silo_name, host_name, status, proxy_port, started, alive)
        SELECT deployment, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM counted RETURNING 1)
    SELECT COUNT(*)::integer FROM made'),
('UpdateMembershipKey', '
    WITH counted AS (
        UPDATE cluster_versions SET version = version + 1, changed = now() WHERE deployment = @DeploymentId AND version = @Version RETURNING deployment),
    changed AS (
        UPDATE cluster_silos s SET status = @Status, suspect_times = @SuspectTimes, alive = GREATEST(s.alive, @IAmAliveTime)
        FROM counted WHERE s.deployment = counted.deployment AND s.address = @Address AND s.port = @Port AND s.generation = @Generation RETURNING 1)
    SELECT COUNT(*)::integer FROM changed'),
('MembershipReadRowKey', '
    SELECT v.deployment AS DeploymentId, s.address AS Address, s.port AS Port, s.generation AS Generation, s.silo_name AS SiloName, s.host_name AS HostName, s.status AS Status,
        s.proxy_port AS ProxyPort, s.suspect_times AS SuspectTimes, s.started AS StartTime, s.alive AS IAmAliveTime, v.version AS Version
    FROM cluster_versions v LEFT JOIN cluster_silos s ON s.deployment = v.deployment AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
    WHERE v.deployment = @DeploymentId'),
('MembershipReadAllKey', '
    SELECT v.deployment AS DeploymentId, s.address AS Address, s.port AS Port, s.generation AS Generation, s.silo_name AS SiloName, s.host_name AS HostName, s.status AS Status,
        s.proxy_port AS ProxyPort, s.suspect_times AS SuspectTimes, s.started AS StartTime, s.alive AS IAmAliveTime, v.version AS Version
    FROM cluster_versions v LEFT JOIN cluster_silos s ON s.deployment = v.deployment
    WHERE v.deployment = @DeploymentId'),
('DeleteMembershipTableEntriesKey', '
    WITH gone AS (DELETE FROM cluster_silos WHERE deployment = @DeploymentId)
    DELETE FROM cluster_versions WHERE deployment = @DeploymentId'),
('GatewaysQueryKey', '
    SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation FROM cluster_silos WHERE deployment = @DeploymentId AND status = @Status AND proxy_port > 0'),
('CleanupDefunctSiloEntriesKey', '
    DELETE FROM cluster_silos WHERE deployment = @DeploymentId AND alive < @IAmAliveTime AND started < @IAmAliveTime AND status = 6'),
('CleanupDefunctSiloEntryKey', '
    DELETE FROM cluster_silos WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation AND status = 6 AND alive = @IAmAliveTime'),
('UpsertReminderRowKey', '
    INSERT INTO cluster_reminders (service, grain, name, started, period, hash, version)
    VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period::bigint, @GrainHash, 0)
    ON CONFLICT (service, grain, name) DO UPDATE SET started = excluded.started, period = excluded.period, hash = excluded.hash, version = cluster_reminders.version + 1
    RETURNING version AS Version'),
('ReadReminderRowsKey', '
    SELECT grain AS GrainId, name AS ReminderName, started AS StartTime, period AS Period, version AS Version FROM cluster_reminders WHERE service = @ServiceId AND grain = @GrainId'),
('ReadReminderRowKey', '
    SELECT grain AS GrainId, name AS ReminderName, started AS StartTime, period AS Period, version AS Version FROM cluster_reminders
    WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName'),
('ReadRangeRows1Key', '
    SELECT grain AS GrainId, name AS ReminderName, started AS StartTime, period AS Period, version AS Version FROM cluster_reminders
    WHERE service = @ServiceId AND hash > @BeginHash AND hash <= @EndHash'),
('ReadRangeRows2Key', '
    SELECT grain AS GrainId, name AS ReminderName, started AS StartTime, period AS Period, version AS Version FROM cluster_reminders
    WHERE service = @ServiceId AND (hash > @BeginHash OR hash <= @EndHash)'),
('DeleteReminderRowKey', '
    WITH gone AS (DELETE FROM cluster_reminders WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName AND version = @Version RETURNING 1)
    SELECT COUNT(*)::integer FROM gone'),
('DeleteReminderRowsKey', '
    DELETE FROM cluster_reminders WHERE service = @ServiceId');
