package io.kempt.jobs.contract;

import io.kempt.jobs.write.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads data contracts of the Open Data Contract Standard (ODCS, Bitol), versions 3.0 and 3.1, and what 3.2 adds to
 * properties.
 */
final class DataContractReader {
    private static final String ABOUT_THE_CONTRACT = "it is about the contract, not about the values of records";
    private static final String ABOUT_THE_TABLE = "it is about the table, not about the values of records";
    private static final String NO_RULE = "it says nothing of the values of records";

    /** Classifications of data that must not be shown to everybody. */
    private static final Set<String> GUARDED =
            Set.of("confidential", "restricted", "sensitive", "personal", "pii", "private", "secret", "internal-pii");

    private static final Set<String> OPEN = Set.of("public", "internal", "general", "open", "unclassified");

    private static final Map<String, String> PROPERTY_REASONS = Map.of(
            "examples", "an example is not a rule; add it under 'examples' when it must hold",
            "items", "a field holds one value",
            "properties", "a field holds one value",
            "map", "a field holds one value",
            "physicalType", "types follow from logicalType");

    private DataContractReader() {}

    static Contract read(Part top, List<Loss> losses) {
        String version = top.given("apiVersion").orElse("");
        List<ContractTable> tables = new ArrayList<>();
        for (Part object : top.each("schema")) {
            tables.add(table(object));
        }
        top.text("kind");
        top.loseTheRest(Map.of(), ABOUT_THE_CONTRACT);
        tables.forEach(table -> References.check(table, tables));
        return new Contract(("Open Data Contract Standard " + version).strip(), tables, losses);
    }

    private static ContractTable table(Part object) {
        ContractTable table = new ContractTable(object.text("name"), object);
        table.describe(object.text("description"));
        String type = object.given("logicalType").orElse("object");
        if (!type.equals("object")) {
            object.lose("logicalType", "only objects hold records");
        }
        List<String> keys = new ArrayList<>();
        for (Part property : object.each("properties")) {
            ContractField field = property(property);
            table.fields().add(field);
            if (property.flag("primaryKey")) {
                keys.add(field.name());
            }
        }
        if (keys.size() == 1) {
            table.key(keys.get(0));
        } else if (keys.size() > 1) {
            object.lose("properties", "a record has one key; " + String.join(", ", keys) + " together are none");
        }
        object.each("relationships").forEach(one -> relationship(table, one));
        object.each("quality").forEach(one -> new QualityRule(one).read(table));
        object.loseTheRest(Map.of(), ABOUT_THE_TABLE);
        return table;
    }

    /** At a table a relationship says from which of its properties. */
    private static void relationship(ContractTable table, Part part) {
        List<String> from = part.texts("from");
        String name = from.size() == 1 ? from.get(0).substring(from.get(0).lastIndexOf('.') + 1) : "";
        Optional<ContractField> field = TableSchemaReader.named(table, name);
        if (field.isPresent()) {
            refer(field.get(), part);
        } else {
            part.lose("one field refers to one key; this relationship has " + from.size() + " or one that is not here");
        }
    }

    private static void refer(ContractField field, Part part) {
        List<String> to = part.texts("to");
        String type = part.given("type").orElse("foreignKey");
        part.loseTheRest(Map.of(), NO_RULE);
        String target = to.size() == 1 ? to.get(0).replaceFirst("^/?schema/([^/]+)/properties/([^/]+)$", "$1.$2") : "";
        if (type.equals("foreignKey") && target.matches("[^./]+[.][^./]+")) {
            field.refer(target);
        } else {
            part.lose("only foreign keys of one field, written table.field, are read");
        }
    }

    private static ContractField property(Part part) {
        ContractField field = new ContractField(part.text("name"), part);
        field.title(part.text("businessName"));
        field.describe(part.text("description"));
        field.aliases().addAll(part.texts("synonyms"));
        part.given("physicalName").filter(name -> !name.equals(field.name())).ifPresent(field.aliases()::add);
        String type = part.given("logicalType").orElse("string");
        Part options = part.at("logicalTypeOptions");
        type(field, part, type, options);
        options(field, options, type);
        choices(field, part);
        if (part.flag("required") || part.flag("primaryKey")) {
            field.require();
        }
        if (part.flag("unique")) {
            field.makeUnique();
        }
        part.text("primaryKeyPosition");
        classification(field, part);
        part.each("relationships").forEach(one -> refer(field, one));
        part.each("quality").forEach(one -> new QualityRule(one).read(field));
        part.loseTheRest(PROPERTY_REASONS, NO_RULE);
        return field;
    }

    private static void classification(ContractField field, Part part) {
        part.given("classification").ifPresent(word -> {
            String folded = word.toLowerCase(Locale.ROOT);
            if (GUARDED.contains(folded)) {
                field.makePersonal();
            } else if (!OPEN.contains(folded)) {
                part.lose(
                        "classification",
                        "'" + word + "' is not known; set 'personal: true' where values must be masked");
            }
        });
    }

    private static void type(ContractField field, Part part, String type, Part options) {
        Optional<String> format = options.given("format");
        switch (type) {
            case "string" -> format.ifPresent(name -> string(field, options, name));
            case "number" -> field.type("decimal");
            case "integer" -> {
                field.type("decimal");
                field.set("pattern", JsonWriter.compact("-?[0-9]+"), part, "logicalType");
            }
            case "date" -> date(field, options, format);
            case "timestamp" -> {
                date(field, options, format);
                part.lose("logicalType", "a date is a day; the time of day is left out");
            }
            case "boolean" ->
                field.choose(List.of("true", "false"), Map.of("true", List.of("1"), "false", List.of("0")));
            case "time" -> {
                field.set("pattern", JsonWriter.compact("[0-2][0-9]:[0-5][0-9].*"), part, "logicalType");
                format.ifPresent(name -> options.lose("format", "the format of a time is not read"));
            }
            default -> part.lose("logicalType", "'" + type + "' has no type in a rulebook; its values are text");
        }
        if (type.equals("number") || type.equals("integer")) {
            options.lose("format", "how a number is stored is no rule");
        }
    }

    private static void string(ContractField field, Part options, String format) {
        switch (format) {
            case "email" -> field.type("email");
            case "uuid" ->
                field.set(
                        "pattern",
                        JsonWriter.compact("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
                        options,
                        "format");
            default -> options.lose("format", "'" + format + "' is not checked; any text passes");
        }
    }

    private static void date(ContractField field, Part options, Optional<String> format) {
        field.type("date");
        if (format.isEmpty()) {
            return;
        }
        String order = format.get()
                .replaceAll("'[^']*'", "")
                .replaceAll("[^dMyuY]", "")
                .replaceAll("(.)\\1+", "$1")
                .toLowerCase(Locale.ROOT)
                .replace('u', 'y');
        if (List.of("dmy", "mdy", "ymd").contains(order)) {
            field.set("date-order", order, options, "format");
        } else {
            options.lose("format", "'" + format.get() + "' does not say the order of day, month and year");
        }
    }

    private static void options(ContractField field, Part options, String type) {
        if (!options.node().isPresent()) {
            return;
        }
        Constraints constraints = new Constraints(field, options);
        constraints.lengths();
        constraints.pattern();
        constraints.limits(type.equals("integer"));
        options.loseTheRest(
                Map.of(
                        "multipleOf", "multiples are not checked",
                        "timezone", "a date is a day; zones are left out",
                        "defaultTimezone", "a date is a day; zones are left out"),
                "a field holds one value");
    }

    private static void choices(ContractField field, Part part) {
        if (!part.has("enum")) {
            return;
        }
        List<String> values = new ArrayList<>();
        Map<String, List<String>> synonyms = new LinkedHashMap<>();
        for (Part entry : part.each("enum")) {
            if (entry.node().isMapping()) {
                String value = entry.text("value");
                values.add(value);
                entry.given("label")
                        .filter(label -> !label.equalsIgnoreCase(value))
                        .ifPresent(label -> synonyms.put(value, List.of(label)));
                entry.loseTheRest(Map.of(), NO_RULE);
            } else {
                values.add(entry.node().text().orElse(""));
            }
        }
        field.choose(values, synonyms);
        field.needNoPattern();
    }
}
