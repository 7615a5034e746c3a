package io.kempt.jobs.contract;

import io.kempt.rules.text.NullTokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A data quality rule of a data contract. Metrics of its library that must be zero are rules of a rulebook; limits on shares
 * and counts, and what other engines run, are not.
 */
final class QualityRule {
    private static final List<String> OPERATORS = List.of(
            "mustBe",
            "mustNotBe",
            "mustBeGreaterThan",
            "mustBeGreaterOrEqualTo",
            "mustBeLessThan",
            "mustBeLessOrEqualTo",
            "mustBeBetween",
            "mustNotBeBetween");

    /** What a contract calls grave is an error; all else is pointed out. */
    private static final Map<String, String> SEVERITIES = Map.of(
            "error", "error",
            "critical", "error",
            "high", "error",
            "warning", "warning",
            "warn", "warning",
            "medium", "warning",
            "low", "suspect",
            "info", "suspect");

    private final Part part;

    QualityRule(Part part) {
        this.part = part;
    }

    /** Takes the rule over to a field, or notes it as lost. */
    void read(ContractField field) {
        if (isLost()) {
            return;
        }
        String metric = part.given("metric").orElseGet(() -> part.text("rule"));
        Part arguments = part.at("arguments");
        switch (metric) {
            case "nullValues" -> {
                field.require();
                severity(field, "value.missing");
            }
            case "missingValues" -> {
                field.require();
                severity(field, "value.missing");
                tokens(arguments);
            }
            case "duplicateValues" -> {
                field.makeUnique();
                severity(field, "value.not-unique");
            }
            case "invalidValues" -> invalid(field, arguments);
            default -> part.lose("the metric '" + metric + "' is not known");
        }
        closing();
    }

    /** Takes a rule of a whole table over. */
    void read(ContractTable table) {
        String metric = part.given("metric").orElseGet(() -> part.text("rule"));
        if (metric.equals("rowCount")) {
            lost("how many rows a file has is no rule of a record");
            return;
        }
        if (isLost()) {
            return;
        }
        List<String> names = part.at("arguments").texts("properties");
        Optional<ContractField> field =
                names.size() == 1 ? TableSchemaReader.named(table, names.get(0)) : Optional.empty();
        if (metric.equals("duplicateValues") && field.isPresent()) {
            field.get().makeUnique();
            severity(field.get(), "value.not-unique");
        } else {
            part.lose(
                    metric.equals("duplicateValues")
                            ? "fields are unique one by one, not several together"
                            : "the metric '" + metric + "' of a table is not known");
        }
        closing();
    }

    /** Whether it was noted as lost: no metric of the library, or a limit other than none at all. */
    private boolean isLost() {
        String type = part.given("type").orElse("library");
        if (!type.equals("library")) {
            lost(
                    switch (type) {
                        case "sql" -> "SQL is not run on files";
                        case "custom" -> "rules of the engine '" + part.text("engine") + "' are not run";
                        default -> "a description in words is not checked";
                    });
            return true;
        }
        if (!isNoneAtAll()) {
            lost("a limit on a share or count is no rule of a record; it can be a gate");
            return true;
        }
        return false;
    }

    /** A rule is one loss, whatever stands in it. */
    private void lost(String why) {
        part.node().keys().forEach(part::text);
        part.lose(why);
    }

    private boolean isNoneAtAll() {
        Map<String, String> limits = new LinkedHashMap<>();
        OPERATORS.forEach(operator -> part.given(operator).ifPresent(value -> limits.put(operator, value)));
        boolean listed = OPERATORS.stream().anyMatch(part::has) && limits.isEmpty();
        if (listed || limits.size() != 1) {
            return false;
        }
        boolean percent = part.given("unit").orElse("rows").equals("percent");
        return limits.equals(Map.of("mustBe", "0"))
                || limits.equals(Map.of("mustBeLessOrEqualTo", "0"))
                || (!percent && limits.equals(Map.of("mustBeLessThan", "1")));
    }

    private void tokens(Part arguments) {
        for (Part token : arguments.each("missingValues")) {
            String text = token.node().text().orElse("");
            if (!text.isEmpty() && !NullTokens.isMissing(text)) {
                token.lose("'" + text + "' is not known as a word for missing and stays a value");
            }
        }
    }

    private void invalid(ContractField field, Part arguments) {
        List<String> values = arguments.texts("validValues");
        // the standard's own example writes the pattern beside the arguments
        Part holder = arguments.has("pattern") ? arguments : part;
        if (!values.isEmpty()) {
            field.choose(values, Map.of());
            field.needNoPattern();
            severity(field, "choice.unknown");
        } else if (holder.has("pattern")) {
            new Constraints(field, holder).pattern();
            severity(field, "value.pattern");
        } else {
            part.lose("it says neither which values are valid nor their pattern");
        }
    }

    private void severity(ContractField field, String code) {
        part.given("severity").ifPresent(word -> {
            String severity = SEVERITIES.get(word.toLowerCase(Locale.ROOT));
            if (severity == null) {
                part.lose("severity", "'" + word + "' is not known; it stays as Kempt has it");
            } else {
                field.severities().put(code, severity);
            }
        });
    }

    private void closing() {
        part.text("unit");
        part.text("type");
        part.loseTheRest(Map.of(), "it is about the rule, and a rulebook has no place for it");
    }
}
