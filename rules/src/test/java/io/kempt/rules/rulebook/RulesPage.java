package io.kempt.rules.rulebook;

import io.kempt.rules.drift.DriftSettings;
import io.kempt.rules.enrich.Enricher;
import io.kempt.rules.enrich.Enrichers;
import io.kempt.rules.example.UnitExamples;
import io.kempt.rules.finding.Fields;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.match.MatchSettings;
import io.kempt.rules.match.survivorship.SurvivorshipSettings;
import io.kempt.rules.measure.FunnelSettings;
import io.kempt.rules.measure.RfmSettings;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.OnError;
import io.kempt.rules.quality.QualitySettings;
import io.kempt.rules.record.RecordRules;
import io.kempt.rules.standardise.Standardiser;
import io.kempt.rules.validate.References;
import io.kempt.rules.validate.Uniqueness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/rules.md} from the declarations of types, rules and codes and from the bundled rulebooks. */
final class RulesPage {
    private final StringBuilder page = new StringBuilder();

    static String of(Units units, List<Rulebook> rulebooks) {
        RulesPage rules = new RulesPage();
        rules.text(
                "# Rules",
                "Generated from the declarations in the code and compared with them in the build; do not edit.");
        rules.types(units);
        rules.validators(units);
        rules.acrossRecords();
        rules.recordRules();
        rules.enrichers(rulebooks);
        rules.codes(units);
        rules.examples(units);
        rulebooks.forEach(rules::rulebook);
        rules.otherSettings();
        return rules.page.toString();
    }

    private void types(Units units) {
        text(
                "## Types of field",
                "What `type:` can be. A type reads the values of a field and brings them into one form. What it refuses "
                        + "is an error; what it warns of or only suspects stays as it is. The rules that a type brings along "
                        + "are among them.");
        units.standardisers().forEach(one -> type(units, one));
    }

    private void type(Units units, Standardiser one) {
        List<FindingCode> codes = codesOf(units, one);
        text("### " + code(one.type()), one.summary(), "- Canonical form: " + one.canonical());
        page.append("- Repairs: ").append(one.repairs()).append('\n');
        graded("Refuses", codes, Severity.ERROR);
        graded("Warns of", codes, Severity.WARNING);
        graded("Only suspects", codes, Severity.SUSPECT);
    }

    private void graded(String title, List<FindingCode> codes, Severity severity) {
        List<FindingCode> graded =
                codes.stream().filter(one -> one.severity() == severity).toList();
        if (!graded.isEmpty()) {
            page.append("- ").append(title).append(": ");
            page.append(graded.stream()
                    .map(one -> one.en().replaceAll("\\{\\d}", "…") + " (" + code(one.id()) + ")")
                    .collect(Collectors.joining("; ")));
            page.append('\n');
        }
    }

    /** A type's own codes, and those of the rules that hold for every field of the type without being asked for. */
    private static List<FindingCode> codesOf(Units units, Standardiser type) {
        FieldSpec bare = Fields.of(type.type(), type.type().equals("choice") ? "choices: [a]" : "");
        return Stream.concat(
                        type.codes().stream(),
                        units.validators().stream()
                                .filter(rule -> rule.compile(bare).isPresent())
                                .flatMap(rule -> rule.codes().stream()))
                .distinct()
                .toList();
    }

    private void validators(Units units) {
        text(
                "## Rules",
                "What judges the values once they are in that form, in the order in which a value meets them.");
        table("Rule", "What it does", "Codes");
        units.validators().forEach(one -> row(code(one.name()), one.summary(), codes(one.codes())));
    }

    private void acrossRecords() {
        text("## Rules across records", "What is found when the records of a file, or of the store, are compared.");
        table("Setting", "What it does", "Codes");
        row(code("key"), "No two records of a source share their key.", code(Uniqueness.KEY_REPEATED.id()));
        row(code("unique"), "No two records hold the same value.", code(Uniqueness.NOT_UNIQUE.id()));
        row(code("reference"), "The value is the key of a record of another kind.", codes(References.codes()));
    }

    /** One table for all: what a type or rule does is seen best by what becomes of values. */
    private void examples(Units units) {
        text(
                "## Examples",
                "What types and rules make of values; a test runs them. `kempt rules show` shows those of one type, rule or"
                        + " code, and a rulebook can carry its own (`kempt rules test`).");
        table("Type or rule", "Value", "Becomes");
        UnitExamples.of(units)
                .forEach(unit -> unit.outcomes()
                        .forEach(one -> row(
                                code(unit.unit()),
                                one.given().isEmpty() ? "(missing)" : code(one.given()),
                                one.expected())));
    }

    private void recordRules() {
        text(
                "## Rules over a record",
                "What the rules that a kind has under `rules:` can ask for; [rulebook.md](rulebook.md) shows how they are"
                        + " written. Each has a name, and the code of its findings is `rule.NAME`.");
        table("Setting", "What it does", "English", "中文");
        RecordRules.ALL.forEach(one ->
                row(code(one.key()), one.summary(), one.code().en(), one.code().zh()));
        RuleReader.ACROSS.forEach((key, one) -> row(code(key), RuleReader.summary(key), one.en(), one.zh()));
    }

    private void enrichers(List<Rulebook> rulebooks) {
        text(
                "## Enrichers",
                "What can be added to a customer; `enrich:` names those that run. *Looks at*: the fields in the"
                        + " rulebook "
                        + rulebooks.get(0).name() + ". A *guess* has two more columns, `…_confidence` in percent and "
                        + "`…_from` with the fields that it rests on. Every enricher can say `fills`, `output`, "
                        + "`overwrite` and `confidence`; see [enrichment.md](enrichment.md).");
        table("Enricher", "What it does", "Looks at", "Adds");
        Enrichers.ALL.forEach(one -> row(
                code(one.name()),
                one.summary(),
                fields(one, rulebooks.get(0)),
                one.outputs().stream()
                        .map(output ->
                                code(output.name()) + " " + output.label().zh() + (output.guess() ? " (guess)" : ""))
                        .collect(Collectors.joining(", "))));
    }

    private static String fields(Enricher enricher, Rulebook rulebook) {
        return rulebook.enrich().steps().stream()
                .filter(step -> step.enricher().equals(enricher))
                .flatMap(step -> step.plan().from().stream())
                .map(RulesPage::code)
                .collect(Collectors.joining(", "));
    }

    /** The sections beside the kinds as they are when a rulebook does not say otherwise. */
    private void otherSettings() {
        text(
                "## The usual settings of the other sections",
                "What holds where a rulebook says nothing else. Groups are merged name by name, lists are replaced.");
        for (String yaml : List.of(
                MatchSettings.defaultText(),
                SurvivorshipSettings.defaultText(),
                RfmSettings.defaultYaml(),
                FunnelSettings.defaultYaml(),
                QualitySettings.defaultYaml(),
                DriftSettings.defaultYaml())) {
            text("```yaml\n" + yaml.strip() + "\n```");
        }
    }

    private void codes(Units units) {
        text(
                "## Findings",
                "Codes never change. A rulebook can set another severity per field: `severity: {phone.unassigned:"
                        + " error}`.");
        table("Code", "Severity", "English", "中文");
        units.codes().forEach(one -> row(code(one.id()), one.severity().code(), one.en(), one.zh()));
    }

    private void rulebook(Rulebook rulebook) {
        text(
                "## The rulebook " + rulebook.name(),
                rulebook.description().en() + ". " + rulebook.description().zh() + "。",
                "*Required*: a record without it is rejected. *Unique*: no two records may share it. *Personal*:"
                        + " masked in messages and kept out of logs. *Wrong value*: what becomes of it and its record.");
        rulebook.kinds().values().forEach(kind -> kind(rulebook, kind));
    }

    private void kind(Rulebook rulebook, KindSpec kind) {
        String key = kind.key().isEmpty() ? "no key: its whole content identifies it" : "key " + code(kind.key());
        text(
                "### " + kind.label().en() + " " + kind.label().zh(),
                code(kind.kind().code()) + ", " + key + ".");
        table("Field", "English", "中文", "Type", "Says", "Wrong value", "Owner", "Other headers");
        for (FieldRules rules : rulebook.rules(kind.kind())) {
            FieldSpec field = rules.field();
            row(
                    code(field.name()),
                    field.label().en(),
                    field.label().zh(),
                    code(field.type()),
                    says(rules),
                    policy(field.onError()),
                    field.owner(),
                    String.join(", ", field.aliases()));
        }
        List<FindingCode> named = rulebook.codes(kind.kind());
        if (!named.isEmpty()) {
            text("Rules over the record:");
            table("Code", "Severity", "English", "中文");
            named.forEach(one -> row(code(one.id()), one.severity().code(), one.en(), one.zh()));
        }
    }

    private static String says(FieldRules rules) {
        List<String> says = new ArrayList<>();
        Stream.of("required", "unique", "personal")
                .filter(flag -> rules.field().settings().flag(flag, false))
                .forEach(says::add);
        List<String> choices = rules.field().settings().child("choices").keys();
        if (!choices.isEmpty()) {
            says.add("one of " + String.join(" ", choices));
        }
        rules.reference().ifPresent(kind -> says.add("refers to " + code(kind.code())));
        return String.join(", ", says);
    }

    private static String policy(OnError policy) {
        return switch (policy) {
            case ROW -> "rejects the record";
            case FIELD -> "is dropped";
            case KEEP -> "is kept, with a warning";
        };
    }

    private static String codes(List<FindingCode> codes) {
        return codes.stream().map(one -> code(one.id())).collect(Collectors.joining(", "));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private void text(String... paragraphs) {
        for (String paragraph : paragraphs) {
            page.append(page.length() == 0 ? "" : "\n").append(paragraph).append('\n');
        }
    }

    private void table(String... titles) {
        page.append('\n');
        row(titles);
        row(Stream.of(titles).map(title -> "---").toArray(String[]::new));
    }

    private void row(String... cells) {
        page.append("| ");
        page.append(Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ")));
        page.append(" |\n");
    }
}
