package io.kempt.rules.rulebook;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.FieldExample.Expects;
import io.kempt.rules.yaml.NearestName;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The examples that a rulebook carries beside the rules of a kind: they document the rules, and {@code kempt rules test}
 * runs them.
 *
 * @param fields in the order of fields
 * @param records in the rulebook's order
 */
public record Examples(List<FieldExample> fields, List<RecordExample> records) {
    /** No examples. */
    public static final Examples NONE = new Examples(List.of(), List.of());

    /**
     * Reads {@code examples:} at the fields of a kind and at the kind itself. Mistakes go to them.
     *
     * @param kind with all its fields
     * @param records what stands under the kind's own {@code examples}
     * @param file the steward's own file
     */
    static Examples read(KindSpec kind, YamlNode records, String file) {
        List<FieldExample> fields = new ArrayList<>();
        for (FieldSpec field : kind.fields()) {
            YamlNode section = field.settings().mapping("examples");
            for (Expects expects : Expects.values()) {
                fields.addAll(new FieldExamples(field.name(), expects, file).read(section.child(expects.key())));
            }
            section.refuseUnknownKeys();
        }
        List<RecordExample> whole = new ArrayList<>();
        if (records.isPresent() && !records.isList()) {
            records.mistake("the examples of a kind are a list: begin each with '- given: {field: value}'");
        } else {
            records.elements().forEach(one -> whole.add(record(kind, one, file)));
        }
        return new Examples(List.copyOf(fields), List.copyOf(whole));
    }

    private static RecordExample record(KindSpec kind, YamlNode settings, String file) {
        if (!settings.isMapping()) {
            settings.mistake("an example of a whole record says what is given, such as '- given: {field: value}'");
        } else if (!settings.child("given").isPresent()) {
            settings.mistake("'given' is missing: the values of the record by field");
        }
        RecordExample example = new RecordExample(
                settings.text("reason", ""),
                values(kind, settings.mapping("given")),
                values(kind, settings.mapping("values")),
                settings.texts("findings"),
                settings.flag("rejected", false),
                settings.isIn(file),
                settings.remark(""));
        settings.refuseUnknownKeys();
        return example;
    }

    private static Map<String, String> values(KindSpec kind, YamlNode section) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> known = kind.fields().stream().map(FieldSpec::name).toList();
        for (String field : section.keys()) {
            values.put(field, section.text(field, ""));
            if (!known.contains(field)) {
                section.mistakeAt(
                        field, "'" + field + "' is no field of " + kind.kind().code() + NearestName.hint(field, known));
            }
        }
        return values;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return fields.isEmpty() && records.isEmpty();
    }
}
