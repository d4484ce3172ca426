-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the person wants to see again under a name.

CREATE TABLE saved_view(
    seq   INTEGER PRIMARY KEY,
    page  TEXT NOT NULL,    -- builds
    name  TEXT NOT NULL,
    place INTEGER NOT NULL, -- from left to right; equal ones by seq
    state TEXT NOT NULL     -- JSON
);
CREATE INDEX saved_view_page ON saved_view(page, place);
