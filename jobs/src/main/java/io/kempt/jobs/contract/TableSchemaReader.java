package io.kempt.jobs.contract;

import io.kempt.jobs.write.JsonWriter;
import io.kempt.rules.text.NullTokens;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads Frictionless Table Schemas and tabular Data Packages, versions 1 and 2 (datapackage.org/standard/table-schema).
 */
final class TableSchemaReader {
    private static final String NO_RULE = "it says nothing of the values of records";

    private static final Map<String, String> PACKAGE_REASONS = Map.of(
            "profile", "profiles are not checked",
            "$schema", "profiles are not checked");

    private static final Map<String, String> FIELD_REASONS = Map.of(
            "rdfType", "a rulebook has no links to vocabularies",
            "example", "an example is not a rule; add it under 'examples' when it must hold",
            "examples", "an example is not a rule; add it under 'examples' when it must hold",
            "decimalChar", "decimals are told from groups by their look",
            "groupChar", "decimals are told from groups by their look",
            "bareNumber", "signs and units around numbers are always taken off",
            "delimiter", "a field holds one value",
            "itemType", "a field holds one value",
            "categoriesOrdered", "choices have no order");

    private TableSchemaReader() {}

    static Contract dataPackage(Part top, List<Loss> losses) {
        List<ContractTable> tables = new ArrayList<>();
        boolean second = top.text("$schema").contains("/2.");
        for (Part resource : top.each("resources")) {
            Part schema = resource.at("schema");
            String name = resource.text("name");
            if (schema.node().isMapping()) {
                tables.add(table(name.isEmpty() ? "resource " + (tables.size() + 1) : name, schema));
            } else {
                resource.lose("schema", "the schema stands elsewhere; read that file by itself");
            }
            resource.loseTheRest(Map.of("path", "files are named on the command line or in kempt.yml"), NO_RULE);
        }
        top.loseTheRest(PACKAGE_REASONS, NO_RULE);
        refer(tables);
        return new Contract("Frictionless Data Package" + (second ? " 2" : ""), tables, losses);
    }

    static Contract tableSchema(Part top, List<Loss> losses) {
        boolean second = top.text("$schema").contains("/2.");
        ContractTable table = table(
                Optional.of(top.text("name")).filter(name -> !name.isEmpty()).orElse("table"), top);
        refer(List.of(table));
        return new Contract("Frictionless Table Schema" + (second ? " 2" : ""), List.of(table), losses);
    }

    private static ContractTable table(String name, Part schema) {
        ContractTable table = new ContractTable(name, schema);
        table.describe(schema.text("description"));
        for (Part field : schema.each("fields")) {
            table.fields().add(field(field));
        }
        missing(schema);
        key(table, schema);
        for (Part unique : schema.each("uniqueKeys")) {
            uniqueKey(table, unique);
        }
        for (Part reference : schema.each("foreignKeys")) {
            foreignKey(table, reference);
        }
        schema.lose("fieldsMatch", "which columns a file must have is said in kempt.yml (columns)");
        schema.loseTheRest(PACKAGE_REASONS, NO_RULE);
        return table;
    }

    private static void missing(Part schema) {
        for (Part token : schema.each("missingValues")) {
            String text = token.node().isMapping()
                    ? token.text("value")
                    : token.node().text().orElse("");
            if (!text.isEmpty() && !NullTokens.isMissing(text)) {
                token.lose("'" + text + "' is not known as a word for missing and stays a value");
            }
        }
    }

    private static void key(ContractTable table, Part schema) {
        List<String> key = schema.texts("primaryKey");
        if (key.size() > 1) {
            schema.lose("primaryKey", "a record has one key; " + key.size() + " fields together are none");
        } else if (!key.isEmpty()) {
            table.key(key.get(0));
        }
    }

    private static void uniqueKey(ContractTable table, Part unique) {
        List<String> names = unique.node().elements().stream()
                .map(YamlNode::text)
                .flatMap(Optional::stream)
                .toList();
        if (names.size() == 1) {
            named(table, names.get(0)).ifPresent(ContractField::makeUnique);
        } else {
            unique.lose("fields are unique one by one, not " + names.size() + " together");
        }
    }

    private static void foreignKey(ContractTable table, Part key) {
        List<String> fields = key.texts("fields");
        Part reference = key.at("reference");
        String to = reference.text("resource");
        List<String> target = reference.texts("fields");
        reference.loseTheRest(Map.of(), "only the resource and its field are read");
        key.loseTheRest(Map.of(), "only the fields and what they refer to are read");
        Optional<ContractField> field = fields.size() == 1 ? named(table, fields.get(0)) : Optional.empty();
        if (field.isEmpty() || target.size() != 1) {
            key.lose("one field refers to one key; this reference has " + fields.size());
            return;
        }
        field.get().refer((to.isEmpty() ? table.name() : to) + "." + target.get(0));
    }

    /** A reference is to a key; one to another field, or to a table that is not described, is lost. */
    private static void refer(List<ContractTable> tables) {
        tables.forEach(table -> References.check(table, tables));
    }

    static Optional<ContractField> named(ContractTable table, String name) {
        return table.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    private static ContractField field(Part part) {
        if (!part.node().isMapping()) {
            return new ContractField(part.node().text().orElse(""), part);
        }
        ContractField field = new ContractField(part.text("name"), part);
        field.title(part.text("title"));
        field.describe(part.text("description"));
        String type = part.given("type").orElse("string");
        type(field, part, type);
        Part constraints = part.at("constraints");
        constraints(field, constraints, type);
        categories(field, part);
        missing(part);
        part.loseTheRest(FIELD_REASONS, NO_RULE);
        return field;
    }

    private static void type(ContractField field, Part part, String type) {
        String format = part.given("format").orElse("default");
        boolean usual = format.equals("default");
        switch (type) {
            case "string" -> string(field, part, format);
            case "number" -> field.type("decimal");
            case "integer" -> {
                field.type("decimal");
                field.set("pattern", JsonWriter.compact("-?[0-9]+"), part, "type");
            }
            case "year" -> {
                field.type("decimal");
                field.set("pattern", JsonWriter.compact("[0-9]{4}"), part, "type");
            }
            case "yearmonth" -> field.set("pattern", JsonWriter.compact("[0-9]{4}-(0[1-9]|1[0-2])"), part, "type");
            case "time" ->
                field.set("pattern", JsonWriter.compact("([01][0-9]|2[0-4]):[0-5][0-9]:[0-6][0-9].*"), part, "type");
            case "date" -> date(field, part, format);
            case "datetime" -> {
                date(field, part, format);
                part.lose("type", "a date is a day; the time of day is left out");
            }
            case "boolean" -> truth(field, part);
            case "any" -> field.type("text");
            default -> part.lose("type", "'" + type + "' has no type in a rulebook; its values are text");
        }
        boolean read = usual || List.of("string", "date", "datetime", "any").contains(type);
        if (!read) {
            part.lose("format", "the format of '" + type + "' is not read");
        }
    }

    private static void string(ContractField field, Part part, String format) {
        switch (format) {
            case "default" -> field.type("text");
            case "email" -> field.type("email");
            case "uuid" ->
                field.set(
                        "pattern", JsonWriter.compact("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), part, "format");
            default -> part.lose("format", "'" + format + "' is not checked; any text passes");
        }
    }

    private static void date(ContractField field, Part part, String format) {
        field.type("date");
        if (format.equals("default") || format.equals("any")) {
            return;
        }
        String order = format.replaceAll("%([dmyYbB])|.", "$1")
                .toLowerCase(Locale.ROOT)
                .replace('b', 'm');
        if (List.of("dmy", "mdy", "ymd").contains(order)) {
            field.set("date-order", order, part, "format");
        } else {
            part.lose("format", "'" + format + "' does not say the order of day, month and year");
        }
    }

    private static void truth(ContractField field, Part part) {
        List<String> yes = words(part, "trueValues", List.of("1"), "true");
        List<String> no = words(part, "falseValues", List.of("0"), "false");
        Map<String, List<String>> synonyms = new LinkedHashMap<>();
        synonyms.put("true", yes);
        synonyms.put("false", no);
        field.choose(List.of("true", "false"), synonyms);
    }

    /** Case and width do not count in choices, so that True and TRUE need not be listed. */
    private static List<String> words(Part part, String key, List<String> usual, String name) {
        List<String> given = part.has(key) ? part.texts(key) : usual;
        return given.stream()
                .filter(word -> !word.equalsIgnoreCase(name))
                .distinct()
                .toList();
    }

    private static void constraints(ContractField field, Part part, String type) {
        if (!part.node().isPresent()) {
            return;
        }
        if (part.flag("required")) {
            field.require();
        }
        if (part.flag("unique")) {
            field.makeUnique();
        }
        Constraints constraints = new Constraints(field, part);
        constraints.lengths();
        constraints.pattern();
        constraints.limits(type.equals("integer") || type.equals("year"));
        if (part.has("enum")) {
            field.choose(part.texts("enum"), Map.of());
            field.needNoPattern();
        }
        part.loseTheRest(Map.of("jsonSchema", "a field holds one value, not an object"), "no such constraint is known");
    }

    private static void categories(ContractField field, Part part) {
        if (!part.has("categories")) {
            return;
        }
        List<String> values = new ArrayList<>();
        Map<String, List<String>> synonyms = new LinkedHashMap<>();
        for (Part category : part.each("categories")) {
            if (category.node().isMapping()) {
                values.add(category.text("value"));
                category.given("label").ifPresent(label -> synonyms.put(category.text("value"), List.of(label)));
            } else {
                values.add(category.node().text().orElse(""));
            }
        }
        field.choose(values, synonyms);
        field.needNoPattern();
    }
}
