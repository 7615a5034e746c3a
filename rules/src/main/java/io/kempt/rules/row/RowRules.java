package io.kempt.rules.row;

import io.kempt.rules.finding.CellRemark;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Row;
import io.kempt.rules.record.Exemption;
import io.kempt.rules.record.NamedRule;
import io.kempt.rules.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
 *   <li>Then the rules over the record judge it as it will be kept: canonical values, those that were dropped are missing.
 *   <li>A finding from which the record is exempt is reported as {@code finding.exempt}, and its value is kept as under
 *       {@code on-error: keep}.
 * </ol>
 *
 * <p>Rules that depend on the day, such as {@code max: as-of} and exemptions, which end, are judged at the day that the
 * caller gives. Without one, such limits and conditions do not apply, and no exemption is in force.
 */
public final class RowRules {
    private final KindSpec kind;
    private final RowPlan plan;
    private final List<NamedRule> rules;
    private final List<Exemption> exemptions;

    private RowRules(KindSpec kind, RowPlan plan, List<NamedRule> rules, List<Exemption> exemptions) {
        this.kind = kind;
        this.plan = plan;
        this.rules = rules;
        this.exemptions = exemptions;
    }

    /**
     * The rules of a kind without a day.
     *
     * @throws IllegalArgumentException when the rulebook does not describe the kind
     */
    public static RowRules compile(Rulebook rulebook, Kind kind) {
        return compile(rulebook, kind, Optional.empty());
    }

    /**
     * The rules of a kind.
     *
     * @param asOf the day at which the data stand
     * @throws IllegalArgumentException when the rulebook does not describe the kind
     */
    public static RowRules compile(Rulebook rulebook, Kind kind, Optional<LocalDate> asOf) {
        KindSpec spec = rulebook.kind(kind)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the rulebook " + rulebook.name() + " does not describe the kind " + kind.code()));
        List<Exemption> inForce = rulebook.exemptions(kind).stream()
                .filter(one -> asOf.filter(one::isInForce).isPresent())
                .toList();
        return new RowRules(spec, RowPlan.of(rulebook, kind, asOf), rulebook.recordRules(kind), inForce);
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
        if (raw.size() != plan.fields().size()) {
            throw new IllegalArgumentException(raw.id() + " has " + raw.size() + " values for the "
                    + plan.fields().size() + " fields of " + kind.kind().code());
        }
        RowReport report = judge(raw, remarks, exemptions);
        if (!report.isExempted()) {
            return report.verdict();
        }
        // Whom an exemption is for can be told from the whole canonical row only, so it was granted at first.
        List<Exemption> holding = exemptions.stream()
                .filter(one -> one.holdsFor(report, plan.day()))
                .toList();
        return holding.size() == exemptions.size()
                ? report.verdict()
                : judge(raw, remarks, holding).verdict();
    }

    private RowReport judge(Row raw, List<CellRemark> remarks, List<Exemption> granted) {
        RowReport report = new RowReport(plan, raw, remarks, granted);
        for (int i = 0; i < plan.fields().size(); i++) {
            report.judge(i, plan.fields().get(i));
        }
        for (NamedRule rule : rules) {
            report.judge(rule);
        }
        return report;
    }
}
