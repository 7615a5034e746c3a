package io.kempt.rules.row;

import io.kempt.rules.finding.CellRemark;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Row;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of a kind as one pure function: it standardises and validates a row. It has no state, so that any number of
 * threads can share it, and it gives the same verdict wherever it runs.
 *
 * <p>Fields are taken in the rulebook's order. For each of them:
 *
 * <ol>
 *   <li>A blank value is missing and is not standardised.
 *   <li>The field's type brings the value into its canonical form. A form that differs from the raw value is reported as
 *       {@code value.repaired}, unless the type reported an error: then it is merely cleaned. Blanks around a value are
 *       taken off without a word, for a finding on each padded cell of an export would bury the others.
 *   <li>The field's rules judge the canonical value. They are left out when the type reported an error, since they may
 *       rely on the canonical form.
 *   <li>The rulebook's severities replace those of the codes. An error then rejects the record, drops the value or
 *       becomes a warning, as {@code on-error} says. That a required value is missing rejects the record also under
 *       {@code on-error: field}: there is no value to drop. A wrong value that was dropped is not reported as missing.
 * </ol>
 */
public final class RowRules {
    private final KindSpec kind;
    private final FieldRules[] fields;
    private final Map<String, Integer> index;

    private RowRules(KindSpec kind, FieldRules[] fields) {
        this.kind = kind;
        this.fields = fields;
        this.index = new HashMap<>();
        for (int i = 0; i < fields.length; i++) {
            index.put(fields[i].field().name(), i);
        }
    }

    /**
     * The rules of a kind.
     *
     * @throws IllegalArgumentException when the rulebook does not describe the kind
     */
    public static RowRules compile(Rulebook rulebook, Kind kind) {
        KindSpec spec = rulebook.kind(kind)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the rulebook " + rulebook.name() + " does not describe the kind " + kind.code()));
        return new RowRules(spec, rulebook.rules(kind).toArray(new FieldRules[0]));
    }

    /** The kind whose rows it judges. */
    public KindSpec kind() {
        return kind;
    }

    /**
     * Standardises and validates a row.
     *
     * @param raw the values as they stood in the file, in the kind's field order
     * @throws IllegalArgumentException when the row has not one value for each field
     */
    public RowVerdict apply(Row raw) {
        return apply(raw, List.of());
    }

    /**
     * Standardises and validates a row of which the reader has something to say.
     *
     * @param remarks by field; one of an error counts as if the field's type had reported it, and a milder one is left
     *     out where the field's own rules report an error
     * @throws IllegalArgumentException when the row has not one value for each field
     */
    public RowVerdict apply(Row raw, List<CellRemark> remarks) {
        if (raw.size() != fields.length) {
            throw new IllegalArgumentException(raw.id() + " has " + raw.size() + " values for the " + fields.length
                    + " fields of " + kind.kind().code());
        }
        RowReport report = new RowReport(kind.kind(), raw, index, remarks);
        for (int i = 0; i < fields.length; i++) {
            report.judge(i, fields[i]);
        }
        return report.verdict();
    }
}
