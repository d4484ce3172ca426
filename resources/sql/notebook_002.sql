-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the person wants the builds to reach.

CREATE TABLE target(
    project      TEXT PRIMARY KEY, -- id; 'all' = all projects together
    success_rate INTEGER,          -- millionths, between 0 and 1,000,000; NULL = none
    p95          INTEGER           -- seconds; NULL = none
) WITHOUT ROWID;
