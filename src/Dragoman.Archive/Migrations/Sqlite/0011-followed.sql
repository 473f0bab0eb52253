-- Addresses that are looked at again and again: when each was looked at last, how often in a row it failed, and what it is like as a rule, so that a
-- program that starts anew asks nobody before its time, and knows a feed that isn't what it was. The shape is NULL where nothing is known, and "page" for
-- what is no feed, else the numbers of FeedShape.
CREATE TABLE fetch_followed (
    key TEXT NOT NULL,
    purpose TEXT NOT NULL,
    address TEXT NOT NULL,
    at TEXT NOT NULL,
    failures INTEGER NOT NULL,
    shape TEXT,
    PRIMARY KEY (key, purpose)
) WITHOUT ROWID;
