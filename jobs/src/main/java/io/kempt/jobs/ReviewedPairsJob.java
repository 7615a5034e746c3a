package io.kempt.jobs;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.DecisionRecord;
import io.kempt.jobs.review.Fingerprint;
import io.kempt.jobs.store.DecisionLedger;
import io.kempt.jobs.store.DecisionLedger.Made;
import io.kempt.jobs.store.RecordName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was decided so far: to be looked at, or to be taken back. */
final class ReviewedPairsJob {
    private final Session session;
    private final DecisionLedger ledger;
    private final StoreRecords records;

    ReviewedPairsJob(Session session) {
        this.session = session;
        this.ledger = new DecisionLedger(session.store());
        this.records = new StoreRecords(session);
    }

    /** Every decision, by its records. */
    List<DecisionRecord> list() {
        return ledger.all().stream().map(this::record).toList();
    }

    private DecisionRecord record(Made made) {
        Map<String, List<String>> values =
                records.values(List.of(made.decision().left(), made.decision().right()));
        String state =
                values.size() < 2 ? "gone" : Fingerprint.of(values).equals(made.fingerprint()) ? "holds" : "changed";
        return new DecisionRecord(
                made.decision().left(),
                made.decision().right(),
                made.decision().verdict().code(),
                made.at(),
                made.origin(),
                state);
    }

    /**
     * Takes a decision back.
     *
     * @throws StopException (usage) when nothing was decided about these records
     */
    DecisionRecord forget(String a, String b) {
        Optional<Made> found = ledger.all().stream()
                .filter(made -> isMeant(made, a, b) || isMeant(made, b, a))
                .findFirst();
        Made made = found.orElseThrow(() -> StopException.usage(
                "Nothing was decided about " + a + " and " + b + ".", "See what was: kempt review list"));
        DecisionRecord record = record(made);
        session.store().inTransaction(() -> {
            ledger.forget(List.of(made.decision()));
        });
        return record;
    }

    private static boolean isMeant(Made made, String left, String right) {
        return isMeant(made.decision().left(), left) && isMeant(made.decision().right(), right);
    }

    private static boolean isMeant(String name, String typed) {
        return name.equals(typed) || RecordName.of(name).key().equals(typed);
    }
}
