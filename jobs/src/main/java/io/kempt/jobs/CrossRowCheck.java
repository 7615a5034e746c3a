package io.kempt.jobs;

import io.kempt.jobs.store.Facts;
import io.kempt.jobs.store.FindingTable;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.validate.References;
import io.kempt.rules.validate.Uniqueness;

/**
 * Judges what can be seen only across rows: values that must be unique, and references to records of another kind. It
 * looks at the whole store and makes its findings anew, in one transaction, whenever the store has changed.
 */
final class CrossRowCheck {
    private static final String CHECKED = "cross-row.generation";

    /** Joins the texts of a finding's arguments in SQL, as {@link StoredFinding#args} are kept. */
    private static final String UNIT_SEPARATOR = "\u001f";

    private final StoreDatabase store;
    private final Rulebook rulebook;
    private final Facts facts;

    CrossRowCheck(Session session) {
        this.store = session.store();
        this.rulebook = session.workspace().rulebook();
        this.facts = new Facts(store);
    }

    void run() {
        String state = facts.number(Facts.GENERATION) + " " + rulebook.hash();
        if (facts.get(CHECKED).filter(state::equals).isPresent()) {
            return;
        }
        store.inTransaction(() -> {
            new FindingTable(store).forgetAcrossRows();
            for (KindSpec kind : rulebook.kinds().values()) {
                int seq = StoredFinding.ACROSS_ROWS;
                for (FieldRules rules : rulebook.rules(kind.kind())) {
                    if (rules.field().unique() && !rules.field().name().equals(kind.key())) {
                        findRepeatedValues(kind, rules, seq);
                    }
                    int next = seq + 1;
                    rules.reference().ifPresent(to -> findLostReferences(kind, rules, to, next));
                    seq += 2;
                }
            }
            facts.set(CHECKED, state);
        });
    }

    /** Within one source: the same customer in two sources is no fault but work for the matcher. */
    private void findRepeatedValues(KindSpec kind, FieldRules rules, int seq) {
        String field = rules.field().name();
        String column = RecordTable.column(field);
        store.jdbc()
                .update(
                        insertInto(column, "(SELECT i.file FROM input i WHERE i.id = first_input) || ':' || first_line")
                                + " FROM (SELECT input_id, number, line, sheet, " + column
                                + ", ROW_NUMBER() OVER same AS nth, FIRST_VALUE(input_id) OVER same AS"
                                + " first_input, FIRST_VALUE(line) OVER same AS first_line FROM "
                                + RecordTable.name(kind) + " r WHERE " + column
                                + " <> '' WINDOW same AS (PARTITION BY source, " + column
                                + " ORDER BY input_id, number)) found WHERE nth > 1",
                        seq,
                        field,
                        Uniqueness.NOT_UNIQUE.id(),
                        rules.severity(Uniqueness.NOT_UNIQUE).code());
    }

    private void findLostReferences(KindSpec kind, FieldRules rules, Kind to, int seq) {
        rulebook.kind(to).ifPresent(target -> {
            lost(kind, rules, target, seq, "owners = 0", References.UNKNOWN);
            lost(kind, rules, target, seq, "owners > 1", References.AMBIGUOUS);
        });
    }

    private void lost(KindSpec kind, FieldRules rules, KindSpec target, int seq, String condition, FindingCode code) {
        String field = rules.field().name();
        String column = RecordTable.column(field);
        store.jdbc()
                .update(
                        insertInto(column, "? || ? || COALESCE(sources, '')")
                                + " FROM (SELECT r.input_id, r.number, r.line, r.sheet, r." + column
                                + ", (SELECT COUNT(*) FROM " + RecordTable.name(target)
                                + " t WHERE t.record_key = r." + column
                                + ") AS owners, (SELECT MIN(t.source) || ', ' || MAX(t.source) FROM "
                                + RecordTable.name(target) + " t WHERE t.record_key = r." + column
                                + ") AS sources FROM "
                                + RecordTable.name(kind) + " r WHERE " + column + " <> '') found WHERE " + condition,
                        seq,
                        field,
                        code.id(),
                        rules.severity(code).code(),
                        target.kind().code(),
                        UNIT_SEPARATOR);
    }

    private static String insertInto(String column, String args) {
        return "INSERT INTO finding (input_id, number, seq, line, sheet, field, code, severity, raw, suggestion, args)"
                + " SELECT input_id, number, ?, line, sheet, ?, ?, ?, " + column + ", '', " + args;
    }
}
