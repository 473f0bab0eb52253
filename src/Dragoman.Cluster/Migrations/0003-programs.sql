-- Which program the machines work with: only those that have it take work.
ALTER TABLE cluster_state ADD COLUMN program TEXT;

-- A job that tries again what others set aside: what isn't there yet is first read in a process of its own.
ALTER TABLE cluster_jobs ADD COLUMN is_careful BOOLEAN NOT NULL DEFAULT FALSE;

-- The job that tries it again.
ALTER TABLE cluster_set_aside ADD COLUMN retried BIGINT REFERENCES cluster_jobs (key);
