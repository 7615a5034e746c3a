package io.kempt.jobs.store;

import io.kempt.rules.match.Constraints;
import io.kempt.rules.match.decision.Decision;
import io.kempt.rules.match.decision.Verdict;
import java.util.List;

/** What people decided about pairs of customer records. A pair has one decision at most. */
public final class DecisionLedger {
    private static final String PAIR = " WHERE key_a = ? AND source_a = ? AND key_b = ? AND source_b = ?";

    private final StoreDatabase database;
    private final Facts facts;

    public DecisionLedger(StoreDatabase database) {
        this.database = database;
        this.facts = new Facts(database);
    }

    /**
     * A decision as it was made.
     *
     * @param decision about two records by their names
     * @param origin the file or the command that it came from
     * @param at ISO 8601
     * @param fingerprint of what both records held then
     */
    public record Made(Decision decision, String origin, String at, String fingerprint) {
        /** The command before whatever it was given. */
        private static final String UNDO = "dedupe undo ";

        /** What an undo decided. */
        public static Made undone(Decision decision, String asked, String at, String fingerprint) {
            return new Made(decision, UNDO + asked, at, fingerprint);
        }

        private boolean undone() {
            return origin.startsWith(UNDO) && decision.verdict() == Verdict.DIFFERENT;
        }
    }

    /** How often decisions were made or taken back: golden records of another number are out of date. */
    public long version() {
        return facts.number(Facts.DECISIONS);
    }

    /** Every decision, by its records. */
    public List<Made> all() {
        return database.jdbc()
                .query(
                        "SELECT source_a, key_a, source_b, key_b, verdict, origin, decided_at, fingerprint FROM decision"
                                + " ORDER BY key_a, source_a, key_b, source_b",
                        (row, index) -> new Made(
                                Decision.of(
                                        row.getString(1) + ":" + row.getString(2),
                                        row.getString(3) + ":" + row.getString(4),
                                        Verdict.ofWord(row.getString(5)).orElse(Verdict.UNSURE)),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8)));
    }

    /** The same without when and by what. */
    public List<Decision> decisions() {
        return all().stream().map(Made::decision).toList();
    }

    /** The decisions as matching follows them. */
    public Constraints constraints() {
        List<Made> all = all();
        return Decision.constraints(
                all.stream().filter(made -> !made.undone()).map(Made::decision).toList(),
                all.stream().filter(Made::undone).map(Made::decision).toList());
    }

    /** Keeps decisions, in place of earlier ones about the same pairs. The caller holds the transaction. */
    public void put(List<Made> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        decisions.forEach(made -> delete(made.decision()));
        Insertion.Writing<Made> writing = (made, to) -> {
            RecordName left = RecordName.of(made.decision().left());
            RecordName right = RecordName.of(made.decision().right());
            to.text(left.key());
            to.text(left.source());
            to.text(right.key());
            to.text(right.source());
            to.text(made.decision().verdict().code());
            to.text(made.origin());
            to.text(made.at());
            to.text(made.fingerprint());
        };
        List<String> columns =
                List.of("key_a", "source_a", "key_b", "source_b", "verdict", "origin", "decided_at", "fingerprint");
        database.insert(new Insertion<>("decision", columns, writing), decisions);
        facts.increment(Facts.DECISIONS);
    }

    /** Takes decisions back. The caller holds the transaction. @return how many there were */
    public int forget(List<Decision> decisions) {
        int forgotten = decisions.stream().mapToInt(this::delete).sum();
        if (forgotten > 0) {
            facts.increment(Facts.DECISIONS);
        }
        return forgotten;
    }

    private int delete(Decision decision) {
        RecordName left = RecordName.of(decision.left());
        RecordName right = RecordName.of(decision.right());
        return database.jdbc()
                .update("DELETE FROM decision" + PAIR, left.key(), left.source(), right.key(), right.source());
    }
}
