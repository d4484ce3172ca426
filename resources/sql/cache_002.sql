-- SPDX-License-Identifier: GPL-3.0-or-later
-- Attempts, groups, roles, notifications, images, and what the server refuses to this account's roles.

-- Areas answered with 403. Emptied when the roles of the account change; until then they are not asked again, because
-- each refusal is an audit row that everybody sees.
CREATE TABLE refused_area(
    area       TEXT PRIMARY KEY,   -- name of the feed
    permission TEXT NOT NULL,      -- the right that is missing
    since      INTEGER NOT NULL
) WITHOUT ROWID;

ALTER TABLE build ADD COLUMN attempts    INTEGER; -- as counted by the server; NULL = not read
ALTER TABLE build ADD COLUMN attempts_at INTEGER; -- when they were read; NULL = to be read
CREATE INDEX build_attempts ON build(created) WHERE attempts_at IS NULL AND (retries > 0 OR final = 0 OR attempts IS NOT NULL);

CREATE TABLE attempt(
    seq       INTEGER PRIMARY KEY,
    id        BLOB NOT NULL UNIQUE,
    build     INTEGER NOT NULL REFERENCES build(seq),
    number    INTEGER NOT NULL,    -- 1 = the first
    status    INTEGER NOT NULL,    -- word, kind 8
    created   INTEGER NOT NULL,
    started   INTEGER,
    completed INTEGER,
    error     INTEGER NOT NULL DEFAULT 0 -- error_text, 0 = none
);
CREATE INDEX attempt_build ON attempt(build);

CREATE TABLE person_group(
    seq         INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    slug        TEXT NOT NULL,
    description TEXT NOT NULL,
    role_type   TEXT NOT NULL,
    status      TEXT NOT NULL,
    system      INTEGER NOT NULL,
    created     INTEGER,
    first_seen  INTEGER NOT NULL,
    last_seen   INTEGER NOT NULL,
    missed_at   INTEGER
);

CREATE TABLE group_member(
    person_group INTEGER NOT NULL REFERENCES person_group(seq),
    person       INTEGER NOT NULL REFERENCES person(seq),
    admin        INTEGER NOT NULL,
    added        INTEGER,          -- a real date of joining the tenant
    PRIMARY KEY(person_group, person)
) WITHOUT ROWID;

CREATE TABLE role(
    seq         INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    description TEXT NOT NULL,
    system      INTEGER NOT NULL,
    permissions TEXT NOT NULL,     -- JSON list
    first_seen  INTEGER NOT NULL,
    last_seen   INTEGER NOT NULL,
    missed_at   INTEGER
);

CREATE TABLE notification(
    seq           INTEGER PRIMARY KEY,
    id            BLOB NOT NULL UNIQUE,
    title         TEXT NOT NULL,
    message       TEXT NOT NULL,
    type          TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    resource      BLOB,
    is_read       INTEGER NOT NULL,
    read_at       INTEGER,
    created       INTEGER NOT NULL,
    first_seen    INTEGER NOT NULL,
    last_seen     INTEGER NOT NULL,
    missed_at     INTEGER
);
CREATE INDEX notification_created ON notification(created);

CREATE TABLE image(
    seq          INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE,
    tenant       BLOB NOT NULL,    -- another one for a public image
    name         TEXT NOT NULL,
    description  TEXT NOT NULL,
    visibility   TEXT NOT NULL,
    status       TEXT NOT NULL,
    repository   TEXT NOT NULL,
    registry     TEXT NOT NULL,
    architecture TEXT NOT NULL,
    os           TEXT NOT NULL,
    language     TEXT NOT NULL,
    framework    TEXT NOT NULL,
    version      TEXT NOT NULL,
    tags         TEXT NOT NULL,    -- JSON list
    pulls        INTEGER NOT NULL,
    creator      INTEGER NOT NULL DEFAULT 0, -- person, 0 = unknown
    created      INTEGER NOT NULL,
    updated      INTEGER,
    first_seen   INTEGER NOT NULL,
    last_seen    INTEGER NOT NULL,
    missed_at    INTEGER
);

CREATE TABLE vm_image(
    seq            INTEGER PRIMARY KEY,
    attempt        BLOB NOT NULL UNIQUE,
    build          BLOB NOT NULL,  -- an id: the build may not have been read yet
    project        INTEGER NOT NULL DEFAULT 0,
    number         INTEGER,
    build_status   TEXT NOT NULL,
    attempt_status TEXT NOT NULL,
    provider       TEXT NOT NULL,
    artifacts      TEXT NOT NULL,  -- JSON list
    lifecycle      TEXT NOT NULL,
    transition     TEXT NOT NULL,
    created        INTEGER NOT NULL,
    completed      INTEGER,
    first_seen     INTEGER NOT NULL,
    last_seen      INTEGER NOT NULL,
    missed_at      INTEGER
);
