-- How good the data was at each run, for the trend: both numbers of every share. scope is kind, source or field.
CREATE TABLE quality_measure (
    run_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    name TEXT NOT NULL,
    measure TEXT NOT NULL,
    numerator BIGINT NOT NULL,
    denominator BIGINT NOT NULL,
    PRIMARY KEY (run_id, kind, scope, name, measure)
) /*sqlite WITHOUT ROWID*/;

-- What the deliveries of a source looked like at each run, as JSON: the next ones are compared with it.
CREATE TABLE delivery_profile (
    run_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    profile TEXT NOT NULL,
    PRIMARY KEY (run_id, kind, source)
) /*sqlite WITHOUT ROWID*/;

-- What the gates said.
CREATE TABLE gate_result (
    run_id BIGINT NOT NULL,
    seq INTEGER NOT NULL,
    gate TEXT NOT NULL,
    subject TEXT NOT NULL,
    measure TEXT NOT NULL,
    measured TEXT NOT NULL,
    basis TEXT NOT NULL,
    compared INTEGER NOT NULL,
    earlier TEXT NOT NULL,
    warn TEXT NOT NULL,
    fail TEXT NOT NULL,
    verdict TEXT NOT NULL,
    PRIMARY KEY (run_id, seq)
) /*sqlite WITHOUT ROWID*/;

-- What had changed since the delivery before.
CREATE TABLE drift (
    run_id BIGINT NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    what TEXT NOT NULL,
    place TEXT NOT NULL,
    category TEXT NOT NULL,
    earlier TEXT NOT NULL,
    later TEXT NOT NULL,
    change TEXT NOT NULL,
    PRIMARY KEY (run_id, seq)
) /*sqlite WITHOUT ROWID*/;
