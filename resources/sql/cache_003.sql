-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was read of one project or one build when somebody looked at it. The bodies are JSON of values as parsed,
-- written by this program: never an answer of the server.

CREATE TABLE project_settings(
    project BLOB PRIMARY KEY,
    read_at INTEGER NOT NULL,
    body    TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE trace(
    build   BLOB NOT NULL,
    attempt BLOB NOT NULL,         -- all zero: the build has none
    read_at INTEGER NOT NULL,
    body    TEXT NOT NULL,         -- workflow and configuration; build and attempts have tables of their own
    PRIMARY KEY(build, attempt)
) WITHOUT ROWID;
