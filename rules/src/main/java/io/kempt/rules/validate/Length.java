package io.kempt.rules.validate;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** The length of a value in characters (code points). */
final class Length implements Validator {
    static final FindingCode TOO_LONG = new FindingCode(
            "value.too-long", Severity.ERROR, "{0} characters; at most {1} are allowed", "长度为 {0} 个字符，最多允许 {1} 个");

    static final FindingCode TOO_SHORT = new FindingCode(
            "value.too-short", Severity.ERROR, "{0} characters; at least {1} are needed", "长度为 {0} 个字符，至少需要 {1} 个");

    private static final int MOST = 1_000_000;

    @Override
    public String name() {
        return "max-length";
    }

    @Override
    public String summary() {
        return "A value has at most 'max-length' and at least 'min-length' characters.";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(TOO_LONG, TOO_SHORT);
    }

    @Override
    public String examples() {
        return """
                type: text
                min-length: 2
                max-length: 5
                examples:
                  accepts: [三字符]
                  refuses: {一: value.too-short, 超过了五个字: value.too-long}
                """;
    }

    @Override
    public Optional<Cells> compile(FieldSpec field) {
        YamlNode settings = field.settings();
        int most = settings.integer("max-length", MOST, 1, MOST);
        int least = settings.integer("min-length", 0, 1, MOST);
        if (least > most) {
            settings.child("min-length").mistake("'min-length' is above 'max-length': no value can fit");
        }
        if (!settings.has("max-length") && !settings.has("min-length")) {
            return Optional.empty();
        }
        return Optional.of((value, report) -> validate(value, least, most, report));
    }

    private static void validate(String value, int least, int most, CellReport report) {
        if (value.isEmpty()) {
            return;
        }
        int length = value.codePointCount(0, value.length());
        if (length > most) {
            report.add(TOO_LONG, "", Integer.toString(length), Integer.toString(most));
        } else if (length < least) {
            report.add(TOO_SHORT, "", Integer.toString(length), Integer.toString(least));
        }
    }
}
