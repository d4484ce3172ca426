-- SPDX-License-Identifier: GPL-3.0-or-later
-- The copy of the server. Times are UTC milliseconds, ids 16-byte blobs, `seq` the order of arrival.

CREATE TABLE account(
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- How far each feed has been read. Written in the same transaction as the rows it speaks of.
CREATE TABLE feed(
    name     TEXT PRIMARY KEY,
    as_of    INTEGER,            -- when it was last brought up to date
    complete INTEGER NOT NULL DEFAULT 0,
    total    INTEGER,            -- the server's own count
    place    TEXT NOT NULL DEFAULT '{}' -- where to go on, JSON
) WITHOUT ROWID;

-- Repeating words: 1 status, 2 method, 3 branch, 4 event type, 5 severity, 6 resource, 7 action.
CREATE TABLE word(
    seq  INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE(kind, text)
);

CREATE TABLE error_text(
    seq  INTEGER PRIMARY KEY,
    hash INTEGER NOT NULL,       -- first 8 bytes of SHA-256 of the text
    text TEXT NOT NULL
);
CREATE INDEX error_text_hash ON error_text(hash);

CREATE TABLE project(
    seq          INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE,
    name         TEXT NOT NULL DEFAULT '',
    slug         TEXT NOT NULL DEFAULT '',
    description  TEXT NOT NULL DEFAULT '',
    status       TEXT NOT NULL DEFAULT '',
    visibility   TEXT NOT NULL DEFAULT '',
    git_repo     TEXT NOT NULL DEFAULT '',
    git_branch   TEXT NOT NULL DEFAULT '',
    git_provider TEXT NOT NULL DEFAULT '',
    draft        INTEGER NOT NULL DEFAULT 0,
    created      INTEGER,
    updated      INTEGER,
    listed       INTEGER NOT NULL DEFAULT 0, -- 0: only met as the project of a build
    members_at   INTEGER,                    -- when its members were last read
    first_seen   INTEGER NOT NULL,
    last_seen    INTEGER NOT NULL,
    missed_at    INTEGER                     -- when the server no longer listed it
);

CREATE TABLE person(
    seq        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE,
    email      TEXT NOT NULL DEFAULT '',
    first_name TEXT NOT NULL DEFAULT '',
    last_name  TEXT NOT NULL DEFAULT '',
    status     TEXT NOT NULL DEFAULT '',
    active     INTEGER NOT NULL DEFAULT 0,
    roles      TEXT NOT NULL DEFAULT '[]',
    told       INTEGER NOT NULL DEFAULT 0,   -- 0: only met in audit or members; 1: the server described it; 2: unknown there
    first_seen INTEGER NOT NULL,
    last_seen  INTEGER NOT NULL
);

CREATE TABLE member(
    project INTEGER NOT NULL REFERENCES project(seq),
    person  INTEGER NOT NULL REFERENCES person(seq),
    PRIMARY KEY(project, person)
) WITHOUT ROWID;

CREATE TABLE build(
    seq        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE,
    project    INTEGER NOT NULL,
    number     INTEGER,
    name       TEXT,              -- only where it is not "Build #<number>"
    status     INTEGER NOT NULL,  -- word
    method     INTEGER NOT NULL,  -- word
    branch     INTEGER NOT NULL DEFAULT 0, -- word, 0 = none
    error      INTEGER NOT NULL DEFAULT 0, -- error_text, 0 = none
    starter    INTEGER NOT NULL DEFAULT 0, -- person, 0 = audit names nobody (yet)
    retries    INTEGER NOT NULL DEFAULT 0, -- seen in the audit
    created    INTEGER NOT NULL,
    started    INTEGER,
    completed  INTEGER,
    final      INTEGER NOT NULL,  -- nothing moves any more
    detail_at  INTEGER,           -- when times and error were read; NULL = to be read
    verify     INTEGER NOT NULL DEFAULT 0, -- 1: may have vanished, to be asked for
    checked_at INTEGER NOT NULL,  -- when its status was last read
    first_seen INTEGER NOT NULL,
    missed_at  INTEGER            -- when it was found to have vanished
);
CREATE INDEX build_created ON build(created);
CREATE INDEX build_wanted ON build(created) WHERE detail_at IS NULL;
CREATE INDEX build_open ON build(checked_at) WHERE final = 0;
CREATE INDEX build_verify ON build(seq) WHERE verify = 1;

-- A final build that changed later keeps what it said before.
CREATE TABLE build_version(
    seq       INTEGER PRIMARY KEY,
    build     INTEGER NOT NULL REFERENCES build(seq),
    seen_at   INTEGER NOT NULL,   -- when the change was noticed
    status    TEXT NOT NULL,
    started   INTEGER,
    completed INTEGER,
    error     INTEGER NOT NULL
);
CREATE INDEX build_version_build ON build_version(build);

-- Who started a build that the list has not brought yet.
CREATE TABLE pending_build(
    id      BLOB PRIMARY KEY,
    starter INTEGER NOT NULL DEFAULT 0,
    retries INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE audit(
    seq        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE,
    time       INTEGER NOT NULL,
    person     INTEGER NOT NULL DEFAULT 0,
    user_name  TEXT NOT NULL DEFAULT '',
    event_type INTEGER NOT NULL,
    severity   INTEGER NOT NULL,
    resource   INTEGER NOT NULL,
    action     INTEGER NOT NULL,
    project    INTEGER NOT NULL DEFAULT 0,
    message    TEXT NOT NULL DEFAULT '',
    details    TEXT NOT NULL DEFAULT '{}',
    first_seen INTEGER NOT NULL
);
CREATE INDEX audit_time ON audit(time);
