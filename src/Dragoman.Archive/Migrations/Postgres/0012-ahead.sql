-- Claims that wait, and whose words others can be compared with already: several programs compare them ahead of whoever puts them together.
-- is_paired: their pairs are there too. wave: see below.
CREATE TABLE claims_ahead (
    claim BIGINT PRIMARY KEY REFERENCES claims (key) ON DELETE CASCADE,
    wave BIGINT NOT NULL,
    is_paired BOOLEAN NOT NULL
);

-- Claims come in waves; of two in waves that are ahead, the one of the later wave, or of the larger key, is compared with the other. Comparing begins when a wave is closed.
CREATE TABLE compare_wave (wave BIGINT NOT NULL, is_open BOOLEAN NOT NULL);
INSERT INTO compare_wave VALUES (0, FALSE);
