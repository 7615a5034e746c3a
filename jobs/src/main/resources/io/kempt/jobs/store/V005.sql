-- The steps of a run in their order. rows_in and rows_out are -1 until it has ended. state is what the step's outputs were
-- made of, outputs are their paths within the run's folder, said the sentences about them, each a line: a run that was cut
-- off and goes on need not make them again.
CREATE TABLE run_step (
    run_id BIGINT NOT NULL,
    seq INTEGER NOT NULL,
    step TEXT NOT NULL,
    status TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    rows_in BIGINT NOT NULL,
    rows_out BIGINT NOT NULL,
    state TEXT NOT NULL,
    outputs TEXT NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (run_id, seq)
) /*sqlite WITHOUT ROWID*/;

-- What a run depends on, one by one: the run's fingerprint is their hash. It tells what changed after a run was cut off.
CREATE TABLE run_basis (
    run_id BIGINT NOT NULL,
    seq INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (run_id, seq)
) /*sqlite WITHOUT ROWID*/;
