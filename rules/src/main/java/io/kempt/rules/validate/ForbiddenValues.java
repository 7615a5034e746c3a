package io.kempt.rules.validate;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.Simplified;
import io.kempt.rules.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Values that a field may not hold, such as 其他. */
final class ForbiddenValues implements Validator {
    static final FindingCode FORBIDDEN = new FindingCode(
            "value.forbidden",
            Severity.ERROR,
            "'{0}' is not allowed here; say what it really is",
            "此处不允许填写“{0}”，请填写具体内容");

    @Override
    public String name() {
        return "forbidden";
    }

    @Override
    public String summary() {
        return "A value is none of the listed ones; case, width and script do not matter.";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(FORBIDDEN);
    }

    @Override
    public String examples() {
        return """
                type: text
                forbidden: [其他]
                examples:
                  accepts: [展会]
                  refuses: {其他: value.forbidden}
                """;
    }

    @Override
    public Optional<Cells> compile(FieldSpec field) {
        Words words = Words.of(field.settings().texts("forbidden"));
        if (words.keys.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of((value, report) -> {
            if (!value.isEmpty() && words.hold(value)) {
                report.add(FORBIDDEN, "", value);
            }
        });
    }

    /** The forbidden values of a field. */
    record Words(Set<String> keys) {
        static Words of(List<String> words) {
            Set<String> keys = new HashSet<>();
            words.forEach(word -> keys.add(key(word)));
            return new Words(keys);
        }

        /** For others than this validator: mistakes in the list are noted once only. */
        static Words quietly(FieldSpec field) {
            return of(field.settings().child("forbidden").elements().stream()
                    .filter(element -> !element.isMapping() && !element.isList())
                    .map(YamlNode::text)
                    .flatMap(Optional::stream)
                    .toList());
        }

        boolean hold(String value) {
            return !keys.isEmpty() && keys.contains(key(value));
        }

        private static String key(String value) {
            return Simplified.of(CellText.fold(value)).toLowerCase(Locale.ROOT);
        }
    }
}
