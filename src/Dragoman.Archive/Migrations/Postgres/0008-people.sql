-- People who may work with the archive over a network, in team mode. What they decide stands in the log under their names; nothing of this is ever exported.
-- folded: the name without its case. display: what people call them. stamp: changes whatever ends their sessions.
-- is_provisional: the password was handed over by somebody else. is_invited: signs in elsewhere (OpenID Connect), and hasn't yet.
CREATE TABLE accounts (
    id TEXT COLLATE "C" PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    folded TEXT COLLATE "C" NOT NULL UNIQUE,
    display TEXT COLLATE "C",
    role TEXT COLLATE "C" NOT NULL,
    password TEXT COLLATE "C",
    is_provisional BOOLEAN NOT NULL,
    stamp TEXT COLLATE "C" NOT NULL,
    failures BIGINT NOT NULL,
    locked_until TEXT COLLATE "C",
    issuer TEXT COLLATE "C",
    subject TEXT COLLATE "C",
    is_invited BOOLEAN NOT NULL,
    created TEXT COLLATE "C" NOT NULL,
    disabled TEXT COLLATE "C",
    UNIQUE (issuer, subject)
);

-- Programs that ask in the name of an account. hash: SHA-256 of the token, which is kept nowhere. role: the most that it may.
CREATE TABLE account_tokens (
    id TEXT COLLATE "C" PRIMARY KEY,
    account TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    name TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL UNIQUE,
    role TEXT COLLATE "C" NOT NULL,
    created TEXT COLLATE "C" NOT NULL,
    expires TEXT COLLATE "C" NOT NULL,
    used TEXT COLLATE "C",
    revoked TEXT COLLATE "C"
);
CREATE INDEX account_tokens_account ON account_tokens (account);

-- Only ever added to: who signed in, from where, and what was done to which account.
CREATE TABLE account_log (
    seq BIGINT PRIMARY KEY,
    at TEXT COLLATE "C" NOT NULL,
    who TEXT COLLATE "C",
    what TEXT COLLATE "C" NOT NULL,
    whose TEXT COLLATE "C",
    detail TEXT COLLATE "C",
    address TEXT COLLATE "C"
);
CREATE TRIGGER account_log_stays BEFORE UPDATE OR DELETE ON account_log FOR EACH ROW EXECUTE FUNCTION log_refuses();

-- What sessions are sealed with (ASP.NET Core's data protection), so that they outlive the server.
CREATE TABLE session_keys (
    name TEXT COLLATE "C" PRIMARY KEY,
    xml TEXT COLLATE "C" NOT NULL
);
