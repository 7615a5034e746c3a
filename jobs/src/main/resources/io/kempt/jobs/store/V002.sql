-- Where an input's columns went: a field's name for each header cell, empty for a column that holds none. The latest
-- finished input of a source is what its next file is compared with.
ALTER TABLE input ADD COLUMN mapping TEXT NOT NULL DEFAULT '';

-- The sheet that was asked for: two sheets of one workbook are two inputs with one content.
ALTER TABLE input ADD COLUMN sheet TEXT NOT NULL DEFAULT '';

-- 1 for a file of mended rejects: its rows count for the inputs that they come from.
ALTER TABLE input ADD COLUMN mends INTEGER NOT NULL DEFAULT 0;

-- The moment and the run that took it in first: a restart keeps both, so that all its records carry the same.
ALTER TABLE input ADD COLUMN opened_at TEXT NOT NULL DEFAULT '';
ALTER TABLE input ADD COLUMN run_id BIGINT NOT NULL DEFAULT 0;

-- What became of the accepted rows, and how many records disappeared with a snapshot.
ALTER TABLE input ADD COLUMN inserted BIGINT NOT NULL DEFAULT 0;
ALTER TABLE input ADD COLUMN updated BIGINT NOT NULL DEFAULT 0;
ALTER TABLE input ADD COLUMN unchanged BIGINT NOT NULL DEFAULT 0;
ALTER TABLE input ADD COLUMN gone BIGINT NOT NULL DEFAULT 0;

-- Rows as somebody mended them, by the content and the record that they stand for: whenever that content is read again,
-- under other rules for instance, the mended cells are read in place of its own.
CREATE TABLE mended (
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    number BIGINT NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (kind, source, sha256, number)
) /*sqlite WITHOUT ROWID*/;
