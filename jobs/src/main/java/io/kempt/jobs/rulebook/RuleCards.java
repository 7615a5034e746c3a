package io.kempt.jobs.rulebook;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.RuleCard;
import io.kempt.jobs.request.RuleCard.Example;
import io.kempt.jobs.request.RuleCard.Use;
import io.kempt.rules.enrich.Enricher;
import io.kempt.rules.enrich.Enrichers;
import io.kempt.rules.example.ExampleOutcome;
import io.kempt.rules.example.UnitExamples;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.rulebook.CodesInForce;
import io.kempt.rules.rulebook.EnrichSettings;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.Units;
import io.kempt.rules.standardise.Standardiser;
import io.kempt.rules.validate.Validator;
import io.kempt.rules.yaml.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes the card of a code, type, rule or enricher. */
final class RuleCards {
    private static final int MOST_EXAMPLES = 8;

    private final Rulebook rulebook;

    RuleCards(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    RuleCard of(String name) {
        return code(name)
                .or(() -> type(name))
                .or(() -> rule(name))
                .or(() -> Enrichers.ofName(name).map(this::enricher))
                .orElseThrow(() -> unknown(name));
    }

    private static StopException unknown(String name) {
        List<String> known = new ArrayList<>();
        Units.ALL.codes().forEach(code -> known.add(code.id()));
        known.addAll(Units.ALL.types());
        Units.ALL.validators().forEach(rule -> known.add(rule.name()));
        Enrichers.ALL.forEach(enricher -> known.add(enricher.name()));
        String meant = NearestName.of(name, known)
                .map(near -> " Did you mean " + near + "?")
                .orElse("");
        return StopException.usage(
                "There is no finding code, type, rule or enricher '" + name + "'." + meant,
                "See which there are: kempt rules list codes");
    }

    private Optional<RuleCard> code(String name) {
        return Units.ALL.codes().stream()
                .filter(code -> code.id().equals(name))
                .findFirst()
                .map(this::code);
    }

    private RuleCard code(FindingCode code) {
        List<String> reporters = new ArrayList<>();
        List<String> meanings = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        String setting =
                "severity: {" + code.id() + ": " + (code.severity().code().equals("error") ? "warning" : "error") + "}";
        for (Unit unit : Unit.all()) {
            if (unit.codes().contains(code)) {
                reporters.add(unit.name());
                meanings.add(unit.summary());
                UnitExamples.read(unit.name(), unit.examples())
                        .ifPresent(of -> examples.addAll(examples(of, code.id())));
            }
        }
        return new RuleCard(
                code.id(),
                "code",
                meanings.isEmpty()
                        ? "Found while records are read or compared with each other."
                        : String.join(" ", meanings),
                code.severity().code(),
                code.en(),
                code.zh(),
                reporters,
                setting,
                examples,
                uses(unit -> unit.codes().contains(code), Optional.of(code)));
    }

    /** One that passes beside one that does not. */
    private static List<Example> examples(UnitExamples of, String code) {
        return Stream.concat(of.accepted().stream(), of.showing(code).stream())
                .map(RuleCards::example)
                .toList();
    }

    private static Example example(ExampleOutcome outcome) {
        return new Example(outcome.given(), outcome.expected());
    }

    private Optional<RuleCard> type(String name) {
        return Units.ALL.ofType(name).map(type -> unit("type", Unit.of(type), "type: " + type.type()));
    }

    private Optional<RuleCard> rule(String name) {
        return Units.ALL.validators().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .map(rule -> unit("rule", Unit.of(rule), settings(rule)));
    }

    /** The field of its examples shows how it is set. */
    private static String settings(Validator rule) {
        String field = rule.examples();
        int end = field.indexOf("examples:");
        return (end < 0 ? field : field.substring(0, end)).strip();
    }

    private RuleCard unit(String what, Unit unit, String setting) {
        List<Example> examples = UnitExamples.read(unit.name(), unit.examples()).stream()
                .flatMap(of -> of.outcomes().stream())
                .map(RuleCards::example)
                .limit(MOST_EXAMPLES)
                .toList();
        return new RuleCard(
                unit.name(),
                what,
                unit.summary(),
                "",
                "",
                "",
                unit.codes().stream().map(FindingCode::id).toList(),
                setting,
                examples,
                uses(inForce -> inForce.unit().equals(unit.name()), Optional.empty()));
    }

    private List<Use> uses(Predicate<CodesInForce> chosen, Optional<FindingCode> code) {
        return rulebook.kinds().keySet().stream()
                .flatMap(kind -> rulebook.rules(kind).stream()
                        .filter(rules ->
                                CodesInForce.of(rulebook, kind, rules).stream().anyMatch(chosen))
                        .map(rules -> new Use(
                                kind.code(),
                                rules.field().name(),
                                code.map(one -> rules.severity(one).code()).orElse(""))))
                .toList();
    }

    private RuleCard enricher(Enricher enricher) {
        List<Use> uses = rulebook.enrich().steps().stream()
                .map(EnrichSettings.Step::enricher)
                .filter(enricher::equals)
                .flatMap(one -> one.outputs().stream())
                .map(output -> new Use("customer", output.name(), ""))
                .toList();
        return new RuleCard(
                enricher.name(),
                "enricher",
                enricher.summary(),
                "",
                "",
                "",
                List.of(),
                "enrich: {" + enricher.name() + ": {}}",
                List.of(),
                uses);
    }

    /** A type or rule, whichever. */
    private record Unit(String name, String summary, List<FindingCode> codes, String examples) {
        static Unit of(Standardiser type) {
            return new Unit(type.type(), type.summary(), type.codes(), type.examples());
        }

        static Unit of(Validator rule) {
            return new Unit(rule.name(), rule.summary(), rule.codes(), rule.examples());
        }

        static List<Unit> all() {
            return Stream.concat(
                            Units.ALL.standardisers().stream().map(Unit::of),
                            Units.ALL.validators().stream().map(Unit::of))
                    .toList();
        }
    }
}
