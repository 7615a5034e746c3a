package io.kempt.rules.row;

import io.kempt.rules.across.AcrossRule;
import io.kempt.rules.across.Scope;
import io.kempt.rules.finding.Finding;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Row;
import io.kempt.rules.record.Exemption;
import io.kempt.rules.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final Map<String, FindingCode> reworded;
    private final List<Exemption> exemptions;
    private final String day;
    private final Places places = new Places();

    private AcrossRows(KindSpec kind, Map<String, FindingCode> reworded, List<Exemption> exemptions, String day) {
        this.kind = kind;
        this.reworded = reworded;
        this.exemptions = exemptions;
        this.day = day;
    }

    /** A rule while rows are compared. */
    private static final class Compared {
        private final AcrossRule rule;
        private final FieldSpec shown;
        private final int place;
        private final Scope scope;
        private final int[] values;
        private final FirstRows first;

        Compared(AcrossRule rule, KindSpec kind, Scope scope, List<String> fields, FirstRows first) {
            this.rule = rule;
            this.place = kind.index(rule.field());
            this.shown = kind.fields().get(place);
            this.scope = scope;
            this.values = fields.stream().mapToInt(kind::index).toArray();
            this.first = first;
        }
    }

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
        AcrossRows across = new AcrossRows(
                spec,
                rulebook.reworded(),
                inForce,
                asOf.map(LocalDate::toString).orElse(""));
        rulebook.across(kind).forEach(across::compile);
        return across;
    }

    private void compile(AcrossRule rule) {
        if (rule instanceof AcrossRule.Unique unique) {
            rules.add(new Compared(unique, kind, unique.scope(), unique.fields(), new FirstRows()));
        } else if (rule instanceof AcrossRule.OneCodeTwoNames pair) {
            rules.add(new Compared(pair, kind, pair.scope(), List.of(pair.idField(), pair.nameField()), new Pairs()));
        }
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
        for (int value : rule.values) {
            if (row.value(value).isEmpty()) {
                return -1;
            }
        }
        String prefix = rule.scope == Scope.STORE ? "" : row.id().source() + SEPARATOR;
        if (rule.first instanceof Pairs pairs) {
            return pairs.putIfAbsent(prefix, row.value(rule.values[0]), row.value(rule.values[1]), place);
        }
        return rule.first.putIfAbsent(key(prefix, rule.values, row), place);
    }

    private static String key(String prefix, int[] values, Row row) {
        String key = row.value(values[0]);
        for (int i = 1; i < values.length; i++) {
            key = key + SEPARATOR + row.value(values[i]);
        }
        return prefix.equals(SEPARATOR) || prefix.isEmpty() ? key : prefix + key;
    }

    private Finding finding(Compared rule, Row row, String first) {
        FindingCode code = rule.rule.code();
        for (Exemption one : exemptions) {
            if (one.covers(code.id(), rule.shown.name(), rule.shown.owner()) && one.holdsFor(row, day)) {
                return finding(Exemption.CODE, rule, row, one.args(code.id()));
            }
        }
        return finding(code, rule, row, List.of(first));
    }

    private Finding finding(FindingCode code, Compared rule, Row row, List<String> args) {
        FindingCode worded = reworded.getOrDefault(code.id(), code);
        String field = rule.shown.name();
        return new Finding(worded, code.severity(), kind.kind(), row.id(), field, row.value(rule.place), "", args);
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
