package io.kempt.rules.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.rules.example.ExampleOutcome.Status;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.rulebook.Units;
import io.kempt.rules.standardise.Standardisers;
import io.kempt.rules.validate.FindingCodes;
import io.kempt.rules.validate.Validators;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples that types and rules carry are true, and there is one for each code that a single value can show. */
class UnitExamplesTest {
    /** What takes a second field to show, with the reason. */
    private static final Set<String> NEED_MORE_THAN_A_VALUE = Set.of(
            "customer-name.translated", // a social credit code beside the name
            "decimal.other-currency"); // the record's currency

    private static final List<UnitExamples> ALL = UnitExamples.of(Units.ALL);

    @Test
    void everyExampleHolds() {
        assertEquals(
                "",
                ALL.stream()
                        .flatMap(unit -> unit.outcomes().stream())
                        .filter(outcome -> outcome.status() != Status.HOLDS)
                        .map(outcome -> outcome.place().file() + ": " + outcome.given() + ": expected "
                                + outcome.expected() + ", found " + outcome.found())
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void everyCodeOfATypeOrRuleIsShownByAnExample() {
        Set<String> unshown = new TreeSet<>();
        Stream.concat(
                        Standardisers.ALL.stream().flatMap(one -> one.codes().stream()),
                        Validators.ALL.stream().flatMap(one -> one.codes().stream()))
                .map(FindingCode::id)
                .filter(code ->
                        ALL.stream().noneMatch(unit -> unit.showing(code).isPresent()))
                .forEach(unshown::add);
        assertEquals(
                new TreeSet<>(NEED_MORE_THAN_A_VALUE),
                unshown,
                "add to examples() of the type or rule a value that shows the code");
    }

    @Test
    void noExampleShowsACodeThatThereIsNot() {
        Set<String> known = FindingCodes.all().stream().map(FindingCode::id).collect(Collectors.toSet());
        ALL.stream()
                .flatMap(unit -> unit.outcomes().stream())
                .filter(outcome -> !outcome.expected().startsWith("accepts "))
                .flatMap(outcome ->
                        Stream.of(outcome.expected().replaceFirst("^\\w+ ", "").split(", ")))
                .forEach(code -> assertEquals(true, known.contains(code), code));
    }
}
