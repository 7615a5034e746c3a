package io.kempt.rules.example;

import io.kempt.rules.example.ExampleOutcome.Status;
import io.kempt.rules.finding.Finding;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.RecordId;
import io.kempt.rules.model.Row;
import io.kempt.rules.row.RowRules;
import io.kempt.rules.row.RowVerdict;
import io.kempt.rules.rulebook.FieldExample;
import io.kempt.rules.rulebook.FieldExample.Expects;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.RecordExample;
import io.kempt.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the examples of one kind through the function that judges every row. An example of a field is a record in which
 * nothing else is filled; of what is found, only that field's findings count.
 */
public final class ExampleRun {
    private final KindSpec kind;
    private final RowRules rules;
    private final List<FieldRules> fields;

    private ExampleRun(Rulebook rulebook, KindSpec kind) {
        this.kind = kind;
        this.rules = RowRules.compile(rulebook, kind.kind());
        this.fields = rulebook.rules(kind.kind());
    }

    /** Every example of a rulebook, in the order of kinds, fields first. */
    public static List<ExampleOutcome> of(Rulebook rulebook) {
        List<ExampleOutcome> outcomes = new ArrayList<>();
        for (KindSpec kind : rulebook.kinds().values()) {
            if (rulebook.examples(kind.kind()).isEmpty()) {
                continue;
            }
            ExampleRun run = new ExampleRun(rulebook, kind);
            rulebook.examples(kind.kind()).fields().forEach(one -> outcomes.add(run.field(one)));
            rulebook.examples(kind.kind()).records().forEach(one -> outcomes.add(run.record(one)));
        }
        return outcomes;
    }

    private ExampleOutcome field(FieldExample example) {
        int index = kind.index(example.field());
        RowVerdict verdict = rules.apply(row(Map.of(example.field(), example.raw())));
        List<Finding> findings = verdict.findings().stream()
                .filter(finding -> finding.field().equals(example.field()))
                .toList();
        String value = verdict.row().value(index);
        boolean holds = holds(example, value, findings, fields.get(index));
        return new ExampleOutcome(
                kind.kind(),
                example.field(),
                example.raw(),
                expected(example),
                found(value, findings),
                status(holds, example.own()),
                example.place());
    }

    private static boolean holds(FieldExample example, String value, List<Finding> findings, FieldRules of) {
        // on-error: keep reports an error as a warning, and it is an error of the value all the same
        boolean error = findings.stream()
                .anyMatch(one -> one.severity() == Severity.ERROR || of.severity(one.code()) == Severity.ERROR);
        boolean told = findings.stream().anyMatch(one -> one.severity() != Severity.REPAIRED);
        List<String> codes = findings.stream().map(one -> one.code().id()).toList();
        return switch (example.expects()) {
            case ACCEPTS -> !told && value.equals(example.canonical());
            case WARNS -> told && !error && codes.containsAll(example.codes());
            case REFUSES -> error && codes.containsAll(example.codes());
        };
    }

    private static String expected(FieldExample example) {
        return example.expects() == Expects.ACCEPTS
                ? "accepts " + shown(example.canonical())
                : example.expects().key() + " " + String.join(", ", example.codes());
    }

    private static String found(String value, List<Finding> findings) {
        String codes = findings.stream()
                .filter(one -> one.severity() != Severity.REPAIRED)
                .map(one -> one.severity().code() + " " + one.code().id())
                .collect(Collectors.joining(", "));
        return codes.isEmpty() ? shown(value) : codes;
    }

    private ExampleOutcome record(RecordExample example) {
        RowVerdict verdict = rules.apply(row(example.given()));
        String expected = described(example.findings(), example.rejected(), example.values());
        List<String> found = verdict.findings().stream()
                .filter(one -> one.severity() != Severity.REPAIRED
                        || example.findings().contains(named(one)))
                .map(ExampleRun::named)
                .toList();
        Map<String, String> values = new TreeMap<>();
        example.values()
                .keySet()
                .forEach(field -> values.put(field, verdict.row().value(kind.index(field))));
        String became = described(found, !verdict.accepted(), values);
        String given = example.reason().isEmpty() ? example.given().toString() : example.reason();
        return new ExampleOutcome(
                kind.kind(),
                "",
                given,
                expected,
                became,
                status(expected.equals(became), example.own()),
                example.place());
    }

    /** {@code field code}; the code alone when the finding is about the whole record. */
    private static String named(Finding finding) {
        return (finding.field() + " " + finding.code().id()).strip();
    }

    private static String described(List<String> findings, boolean rejected, Map<String, String> values) {
        String found = findings.isEmpty() ? "nothing found" : String.join(", ", new TreeSet<>(findings));
        String held = new TreeMap<>(values)
                .entrySet().stream()
                        .map(value -> "; " + value.getKey() + " " + shown(value.getValue()))
                        .collect(Collectors.joining());
        return (rejected ? "rejected: " : "accepted: ") + found + held;
    }

    private Row row(Map<String, String> values) {
        String[] cells = kind.fields().stream()
                .map(FieldSpec::name)
                .map(field -> values.getOrDefault(field, ""))
                .toArray(String[]::new);
        return new Row(new RecordId("example", "example", "", 1), cells);
    }

    private static Status status(boolean holds, boolean own) {
        return holds ? Status.HOLDS : own ? Status.FAILS : Status.CHANGED;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(missing)" : value;
    }

    /** The examples among these that do not hold, and are to be mended. */
    public static Stream<ExampleOutcome> failing(List<ExampleOutcome> outcomes) {
        return outcomes.stream().filter(one -> one.status() == Status.FAILS);
    }
}
