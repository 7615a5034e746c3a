-- What stands between /*sqlite and */ is for SQLite only: there a table that is nothing but its primary key's tree is
-- written once instead of twice. Other databases read it as a remark.

-- Every command that was run on this store, and how it ended.
CREATE TABLE run (
    id BIGINT PRIMARY KEY,
    command TEXT NOT NULL,
    status TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    exit_code INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    message TEXT NOT NULL,
    next_step TEXT NOT NULL,
    out TEXT NOT NULL
);

-- A file's content under one rulebook. Its row is also the checkpoint of its import: position and counts are
-- written in the same transaction as the rows they account for.
CREATE TABLE input (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    rulebook TEXT NOT NULL,
    file TEXT NOT NULL,
    shape TEXT NOT NULL,
    header TEXT NOT NULL,
    status TEXT NOT NULL,
    position BIGINT NOT NULL,
    accepted BIGINT NOT NULL,
    rejected BIGINT NOT NULL,
    ignored BIGINT NOT NULL,
    UNIQUE (kind, source, sha256, rulebook)
);

CREATE TABLE run_input (
    run_id BIGINT NOT NULL,
    seq INTEGER NOT NULL,
    input_id BIGINT NOT NULL,
    file TEXT NOT NULL,
    already_known INTEGER NOT NULL,
    PRIMARY KEY (run_id, seq)
);

-- Rows that were not accepted, with their cells as they stood in the file.
CREATE TABLE rejected (
    input_id BIGINT NOT NULL,
    record_key TEXT NOT NULL,
    number BIGINT NOT NULL,
    line BIGINT NOT NULL,
    sheet TEXT NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (input_id, number)
) /*sqlite WITHOUT ROWID*/;

-- What was found in a row (seq from 0) or across rows (seq from 1000).
CREATE TABLE finding (
    input_id BIGINT NOT NULL,
    number BIGINT NOT NULL,
    seq INTEGER NOT NULL,
    line BIGINT NOT NULL,
    sheet TEXT NOT NULL,
    field TEXT NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    raw TEXT NOT NULL,
    suggestion TEXT NOT NULL,
    args TEXT NOT NULL,
    PRIMARY KEY (input_id, number, seq)
) /*sqlite WITHOUT ROWID*/;

-- Which customer record belongs to which golden customer.
CREATE TABLE member (
    record_key TEXT NOT NULL,
    source TEXT NOT NULL,
    golden_id TEXT NOT NULL,
    PRIMARY KEY (record_key, source)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX member_golden ON member (golden_id);

-- Where each value of a golden customer came from.
CREATE TABLE golden_value (
    golden_id TEXT NOT NULL,
    field TEXT NOT NULL,
    record_key TEXT NOT NULL,
    source TEXT NOT NULL,
    policy TEXT NOT NULL,
    candidates INTEGER NOT NULL,
    PRIMARY KEY (golden_id, field)
) /*sqlite WITHOUT ROWID*/;

-- Scored pairs above the review threshold.
CREATE TABLE match_pair (
    key_a TEXT NOT NULL,
    source_a TEXT NOT NULL,
    key_b TEXT NOT NULL,
    source_b TEXT NOT NULL,
    weight DOUBLE PRECISION NOT NULL,
    probability DOUBLE PRECISION NOT NULL,
    outcome TEXT NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (key_a, source_a, key_b, source_b)
) /*sqlite WITHOUT ROWID*/;

-- What enrichers added to a golden customer.
CREATE TABLE enriched (
    golden_id TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (golden_id, name)
) /*sqlite WITHOUT ROWID*/;

-- Single facts about the store, such as the count of imports that changed it.
CREATE TABLE fact (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
