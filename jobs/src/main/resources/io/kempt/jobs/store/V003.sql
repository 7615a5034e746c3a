-- What enrichers add has one row per golden customer now, with columns as the rulebook wants them: EnrichedTable makes it.
DROP TABLE enriched;

-- What each derived value is: who gave it, from which fields, as of which day, and for how many customers.
CREATE TABLE enriched_output (
    name TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    enricher TEXT NOT NULL,
    fields TEXT NOT NULL,
    as_of TEXT NOT NULL,
    filled BIGINT NOT NULL,
    guessed BIGINT NOT NULL
);

-- Where a derived value is the one of a customer's own field, with what was given (empty for nothing).
CREATE TABLE enriched_fill (
    golden_id TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    given TEXT NOT NULL,
    enricher TEXT NOT NULL,
    fields TEXT NOT NULL,
    confidence INTEGER NOT NULL,
    as_of TEXT NOT NULL,
    PRIMARY KEY (golden_id, field)
) /*sqlite WITHOUT ROWID*/;

-- The codes of customers: issued once, never changed and never given to another. Rows are only added.
CREATE TABLE customer_code (
    number BIGINT PRIMARY KEY,
    golden_id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    issued_on TEXT NOT NULL
);

-- Which golden customer took over the records of one that is no more.
CREATE TABLE golden_heir (
    former_id TEXT PRIMARY KEY,
    golden_id TEXT NOT NULL
) /*sqlite WITHOUT ROWID*/;
