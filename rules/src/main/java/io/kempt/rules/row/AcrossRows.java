package io.kempt.rules.row;

import io.kempt.rules.across.AcrossRule;
import io.kempt.rules.across.Scope;
import io.kempt.rules.finding.Finding;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Row;
import io.kempt.rules.record.Exemption;
import io.kempt.rules.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges what only several rows of a kind can tell, while they pass in the order of their files: values that must be unique,
 * alone or together, and codes with two names. References to other kinds are left to whoever knows those.
 *
 * <p>Use: {@code AcrossRows across = AcrossRows.of(rulebook, kind, asOf)}, then {@code across.add(row)} for each accepted
 * row with its canonical values, in order and by one thread. The first row with a value is in order; each later one gets a
 * finding whose argument is the first one's place, as {@link io.kempt.rules.model.RecordId#toString()} shows it. Findings
 * never reject a row. Rows of several files of a kind may be added one file after the other; whether they are of one source
 * is told by their {@code RecordId}.
 *
 * <p>It is exact and keeps, for each distinct value, its characters in one to three bytes each and about 40 bytes more.
 */
public final class AcrossRows {
    /** Joins values that are compared together; no canonical value holds it. */
    private static final String SEPARATOR = "\u001f";

    private final KindSpec kind;
    private final List<Compared> rules = new ArrayList<>();
    private final List<Exemption> exemptions;
    private final String day;
    private final Places places = new Places();

    private AcrossRows(KindSpec kind, List<Exemption> exemptions, String day) {
        this.kind = kind;
        this.exemptions = exemptions;
        this.day = day;
    }

    /** A rule while rows are compared. */
    private record Compared(
            FindingCode code, String field, int place, String department, Scope scope, int[] values, FirstRows first) {}

    /**
     * Begins with no rows.
     *
     * @param asOf the day at which the data stand; without one no exemption is in force
     * @throws IllegalArgumentException when the rulebook does not describe the kind
     */
    public static AcrossRows of(Rulebook rulebook, Kind kind, Optional<LocalDate> asOf) {
        KindSpec spec = rulebook.kind(kind)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the rulebook " + rulebook.name() + " does not describe the kind " + kind.code()));
        List<Exemption> inForce = rulebook.exemptions(kind).stream()
                .filter(one -> asOf.filter(one::isInForce).isPresent())
                .toList();
        AcrossRows across =
                new AcrossRows(spec, inForce, asOf.map(LocalDate::toString).orElse(""));
        rulebook.across(kind).forEach(across::compile);
        return across;
    }

    private void compile(AcrossRule rule) {
        if (rule instanceof AcrossRule.Unique unique) {
            rules.add(compared(unique, unique.scope(), unique.fields(), false));
        } else if (rule instanceof AcrossRule.OneCodeTwoNames pair) {
            rules.add(compared(pair, pair.scope(), List.of(pair.idField(), pair.nameField()), true));
        }
    }

    private Compared compared(AcrossRule rule, Scope scope, List<String> fields, boolean pair) {
        int[] values = fields.stream().mapToInt(kind::index).toArray();
        int place = kind.index(rule.field());
        FieldSpec shown = kind.fields().get(place);
        return new Compared(
                rule.code(), rule.field(), place, shown.owner(), scope, values, pair ? new Pairs() : new FirstRows());
    }

    /** Whether there is any rule to judge; when not, rows need not be added. */
    public boolean isIdle() {
        return rules.isEmpty();
    }

    /**
     * Adds a row.
     *
     * @return what earlier rows tell of it, in the rulebook's order; empty for most
     */
    public List<Finding> add(Row row) {
        if (rules.isEmpty()) {
            return List.of();
        }
        long place = places.of(row.id());
        List<Finding> findings = List.of();
        for (Compared rule : rules) {
            long first = first(rule, row, place);
            if (first >= 0) {
                findings = findings.isEmpty() ? new ArrayList<>(2) : findings;
                findings.add(finding(rule, row, places.text(first)));
            }
        }
        return findings;
    }

    /** The place of the earlier row that this one disagrees with; -1 when there is none or a value is missing. */
    private long first(Compared rule, Row row, long place) {
        for (int value : rule.values()) {
            if (row.value(value).isEmpty()) {
                return -1;
            }
        }
        String prefix = rule.scope() == Scope.STORE ? "" : row.id().source() + SEPARATOR;
        if (rule.first() instanceof Pairs pairs) {
            return pairs.putIfAbsent(prefix, row.value(rule.values()[0]), row.value(rule.values()[1]), place);
        }
        return rule.first().putIfAbsent(key(prefix, rule.values(), row), place);
    }

    private static String key(String prefix, int[] values, Row row) {
        String key = row.value(values[0]);
        for (int i = 1; i < values.length; i++) {
            key = key + SEPARATOR + row.value(values[i]);
        }
        return prefix.equals(SEPARATOR) || prefix.isEmpty() ? key : prefix + key;
    }

    private Finding finding(Compared rule, Row row, String first) {
        FindingCode code = rule.code();
        String value = row.value(rule.place());
        for (Exemption one : exemptions) {
            if (one.covers(code.id(), rule.field(), rule.department()) && one.holdsFor(row, day)) {
                Severity severity = Exemption.CODE.severity();
                List<String> args = one.args(code.id());
                return new Finding(Exemption.CODE, severity, kind.kind(), row.id(), rule.field(), value, "", args);
            }
        }
        return new Finding(code, code.severity(), kind.kind(), row.id(), rule.field(), value, "", List.of(first));
    }

    /** Codes with their names: a row disagrees with an earlier one when they share one of the two and not the other. */
    private static final class Pairs extends FirstRows {
        private final FirstRows names = new FirstRows();

        long putIfAbsent(String prefix, String code, String name, long place) {
            long other = putIfAbsent(prefix + code, name, place);
            long otherCode = names.putIfAbsent(prefix + name, code, place);
            return other >= 0 ? other : otherCode;
        }
    }
}
