-- The proof that a person was erased, without the person: what was asked for is kept as a keyed hash only.
CREATE TABLE erasure (
    id BIGINT PRIMARY KEY,
    at TEXT NOT NULL,
    asked TEXT NOT NULL,
    reason TEXT NOT NULL,
    lifted_at TEXT NOT NULL
);

-- How many rows and files an erasure took away or changed, by place.
CREATE TABLE erasure_count (
    erasure_id BIGINT NOT NULL,
    place TEXT NOT NULL,
    items BIGINT NOT NULL,
    PRIMARY KEY (erasure_id, place)
) /*sqlite WITHOUT ROWID*/;

-- Keyed hashes of what later imports must not bring back. scope is record, reference, details or row: see Suppression.
CREATE TABLE suppressed (
    hash TEXT NOT NULL,
    scope TEXT NOT NULL,
    erasure_id BIGINT NOT NULL,
    PRIMARY KEY (hash, scope, erasure_id)
) /*sqlite WITHOUT ROWID*/;
