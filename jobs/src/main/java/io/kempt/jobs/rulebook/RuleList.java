package io.kempt.jobs.rulebook;

import io.kempt.jobs.request.RuleEntry;
import io.kempt.jobs.request.RuleEntry.CodeSeverity;
import io.kempt.jobs.request.RulesQuery;
import io.kempt.rules.enrich.Enricher;
import io.kempt.rules.enrich.Enrichers;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.rulebook.CodesInForce;
import io.kempt.rules.rulebook.EnrichSettings;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.Units;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what holds in a rulebook, and what could. */
final class RuleList {
    /** Summaries put the names of settings into quotation marks. */
    private static final Pattern SETTING = Pattern.compile("'([a-z]+(?:-[a-z]+)*)(?:: [^']*)?'");

    private final Rulebook rulebook;
    private final RulesQuery query;

    RuleList(Rulebook rulebook, RulesQuery query) {
        this.rulebook = rulebook;
        this.query = query;
    }

    List<RuleEntry> entries() {
        Stream<RuleEntry> all = switch (query.part()) {
            case RULES -> Stream.concat(rules(), enriched());
            case TYPES -> types();
            case ENRICHERS -> enrichers();
            case CODES -> codes();
        };
        return all.filter(this::matches).toList();
    }

    private Stream<RuleEntry> rules() {
        return rulebook.kinds().keySet().stream()
                .flatMap(kind -> rulebook.rules(kind).stream().flatMap(field -> rules(kind, field)));
    }

    private Stream<RuleEntry> rules(Kind kind, FieldRules rules) {
        return CodesInForce.of(rulebook, kind, rules).stream()
                .map(unit -> new RuleEntry(
                        kind.code(),
                        rules.field().name(),
                        unit.unit(),
                        said(unit, rules.field()),
                        unit.codes().stream().map(code -> inForce(code, rules)).toList()));
    }

    private static CodeSeverity inForce(FindingCode code, FieldRules rules) {
        return new CodeSeverity(code.id(), rules.severity(code).code());
    }

    /** What the field sets for a rule: {@code max-length 200}; of a type the settings that it names. */
    private static String said(CodesInForce unit, FieldSpec field) {
        Set<String> keys = new TreeSet<>();
        keys.add(unit.unit());
        Matcher named = SETTING.matcher(unit.summary());
        while (named.find()) {
            keys.add(named.group(1));
        }
        return keys.stream()
                .filter(key -> field.settings().child(key).isPresent())
                .map(key -> key + " " + value(field.settings().child(key)))
                .collect(Collectors.joining(", "));
    }

    private static String value(YamlNode node) {
        if (node.isMapping()) {
            return String.join(" ", node.keys());
        }
        return node.elements().stream()
                .filter(one -> !one.isMapping() && !one.isList())
                .map(YamlNode::text)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** What is added to customers counts as a rule of its fields to come. */
    private Stream<RuleEntry> enriched() {
        return rulebook.enrich().steps().stream()
                .map(EnrichSettings.Step::enricher)
                .flatMap(enricher -> enricher.outputs().stream()
                        .map(output -> new RuleEntry(
                                Kind.CUSTOMER.code(),
                                output.name(),
                                "enrich " + enricher.name(),
                                output.label().in(query.lang()),
                                List.of())));
    }

    private static Stream<RuleEntry> types() {
        return Units.ALL.standardisers().stream()
                .map(type -> new RuleEntry("", "", type.type(), type.summary(), severities(type.codes())));
    }

    private static Stream<RuleEntry> enrichers() {
        return Enrichers.ALL.stream()
                .map(enricher -> new RuleEntry("", outputs(enricher), enricher.name(), enricher.summary(), List.of()));
    }

    private static String outputs(Enricher enricher) {
        return enricher.outputs().stream().map(Enricher.Output::name).collect(Collectors.joining(" "));
    }

    private Stream<RuleEntry> codes() {
        return Units.ALL.codes().stream()
                .filter(code -> (query.kind().isEmpty() && query.field().isEmpty())
                        || uses(code).findAny().isPresent())
                .map(code -> new RuleEntry(
                        "", "", code.id(), code.message(query.lang(), List.of()), severities(List.of(code))));
    }

    /** Where the kind and field that are asked for can get a code. */
    private Stream<FieldRules> uses(FindingCode code) {
        return rulebook.kinds().keySet().stream()
                .filter(kind -> query.kind().isEmpty() || query.kind().get().equals(kind.code()))
                .flatMap(kind -> rulebook.rules(kind).stream()
                        .filter(rules -> query.field().isEmpty()
                                || query.field().get().equals(rules.field().name()))
                        .filter(rules -> CodesInForce.of(rulebook, kind, rules).stream()
                                .anyMatch(unit -> unit.codes().contains(code))));
    }

    private static List<CodeSeverity> severities(List<FindingCode> codes) {
        return codes.stream()
                .map(code -> new CodeSeverity(code.id(), code.severity().code()))
                .toList();
    }

    private boolean matches(RuleEntry entry) {
        boolean ofField = query.part() != RulesQuery.Part.RULES
                || (query.kind().map(entry.kind()::equals).orElse(true)
                        && query.field().map(entry.field()::equals).orElse(true));
        boolean graved = query.severity()
                .map(severity ->
                        entry.codes().stream().anyMatch(code -> code.severity().equals(severity.code())))
                .orElse(true);
        return ofField && graved && query.text().map(text -> holds(entry, text)).orElse(true);
    }

    private static boolean holds(RuleEntry entry, String text) {
        List<String> texts = new ArrayList<>(List.of(entry.kind(), entry.field(), entry.name(), entry.text()));
        entry.codes().forEach(code -> texts.add(code.code()));
        String wanted = text.toLowerCase(Locale.ROOT);
        return texts.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
