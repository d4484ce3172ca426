-- SPDX-License-Identifier: GPL-3.0-or-later
-- What belongs to the person and exists nowhere else. Times are UTC milliseconds.

CREATE TABLE note(
    seq     INTEGER PRIMARY KEY,
    kind    TEXT NOT NULL,             -- build, project, figure
    subject TEXT NOT NULL,             -- id of the build or project, formula id of the figure
    title   TEXT NOT NULL,             -- what the subject was called when the note was written
    frozen  TEXT NOT NULL DEFAULT '{}', -- JSON: the figure, its period and its age at that time
    text    TEXT NOT NULL,
    written INTEGER NOT NULL,
    changed INTEGER                    -- NULL = as it was written
);
CREATE INDEX note_subject ON note(kind, subject);

CREATE TABLE mark(
    key  TEXT PRIMARY KEY,             -- last_visit
    time INTEGER NOT NULL
) WITHOUT ROWID;
