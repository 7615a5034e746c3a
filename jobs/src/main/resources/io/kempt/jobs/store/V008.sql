-- What people decided about two customer records, the smaller one of source:key first: same, different or unsure.
-- origin says which file or command it came from, fingerprint what both records held then.
CREATE TABLE decision (
    key_a TEXT NOT NULL,
    source_a TEXT NOT NULL,
    key_b TEXT NOT NULL,
    source_b TEXT NOT NULL,
    verdict TEXT NOT NULL,
    origin TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (key_a, source_a, key_b, source_b)
) /*sqlite WITHOUT ROWID*/;

-- Every deduplication: when, by which command, in which run (0 for none), and whether it was the first, before which each
-- record was alone.
CREATE TABLE golden_turn (
    turn BIGINT PRIMARY KEY,
    made_at TEXT NOT NULL,
    command TEXT NOT NULL,
    run_id BIGINT NOT NULL,
    founding INTEGER NOT NULL
);

-- Ids of golden customers that are younger than the first deduplication, or that are nobody's now: none is given again to
-- another customer. ended is 0 while an id stands for a customer.
CREATE TABLE golden_id (
    id TEXT PRIMARY KEY,
    since BIGINT NOT NULL,
    ended BIGINT NOT NULL
) /*sqlite WITHOUT ROWID*/;
INSERT INTO golden_id (id, since, ended) SELECT former_id, 0, 1 FROM golden_heir;

-- Records that went from one golden customer to another. from_id is empty for a record that was new, to_id for one that is
-- gone. Records of the first deduplication and new ones that stayed alone are not in it.
CREATE TABLE golden_move (
    turn BIGINT NOT NULL,
    record_key TEXT NOT NULL,
    source TEXT NOT NULL,
    from_id TEXT NOT NULL,
    to_id TEXT NOT NULL,
    PRIMARY KEY (turn, record_key, source)
) /*sqlite WITHOUT ROWID*/;
CREATE INDEX golden_move_record ON golden_move (record_key, source);

-- The same told by customers: what is joined, split, moved, grown or gone.
CREATE TABLE golden_change (
    turn BIGINT NOT NULL,
    what TEXT NOT NULL,
    id TEXT NOT NULL,
    other TEXT NOT NULL,
    records BIGINT NOT NULL,
    PRIMARY KEY (turn, what, id, other)
) /*sqlite WITHOUT ROWID*/;
