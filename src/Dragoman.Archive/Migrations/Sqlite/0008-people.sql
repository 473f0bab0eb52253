-- People who may work with the archive over a network, in team mode. What they decide stands in the log under their names; nothing of this is ever exported.
-- folded: the name without its case. display: what people call them. stamp: changes whatever ends their sessions.
-- is_provisional: the password was handed over by somebody else. is_invited: signs in elsewhere (OpenID Connect), and hasn't yet.
CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    display TEXT,
    role TEXT NOT NULL,
    password TEXT,
    is_provisional INTEGER NOT NULL,
    stamp TEXT NOT NULL,
    failures INTEGER NOT NULL,
    locked_until TEXT,
    issuer TEXT,
    subject TEXT,
    is_invited INTEGER NOT NULL,
    created TEXT NOT NULL,
    disabled TEXT,
    UNIQUE (issuer, subject)
) WITHOUT ROWID;

-- Programs that ask in the name of an account. hash: SHA-256 of the token, which is kept nowhere. role: the most that it may.
CREATE TABLE account_tokens (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    name TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    created TEXT NOT NULL,
    expires TEXT NOT NULL,
    used TEXT,
    revoked TEXT
) WITHOUT ROWID;
CREATE INDEX account_tokens_account ON account_tokens (account);

-- Only ever added to: who signed in, from where, and what was done to which account.
CREATE TABLE account_log (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT,
    what TEXT NOT NULL,
    whose TEXT,
    detail TEXT,
    address TEXT
);
CREATE TRIGGER account_log_stays BEFORE UPDATE ON account_log BEGIN SELECT RAISE(ABORT, 'the log is only ever added to'); END;
CREATE TRIGGER account_log_is_kept BEFORE DELETE ON account_log BEGIN SELECT RAISE(ABORT, 'the log is only ever added to'); END;

-- What sessions are sealed with (ASP.NET Core's data protection), so that they outlive the server.
CREATE TABLE session_keys (
    name TEXT PRIMARY KEY,
    xml TEXT NOT NULL
) WITHOUT ROWID;
