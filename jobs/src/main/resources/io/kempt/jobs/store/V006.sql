-- What a run was asked to do, as JSON, so that it can be asked again. It holds no password and nothing out of a file.
ALTER TABLE run ADD COLUMN arguments TEXT NOT NULL DEFAULT '';
