package io.kempt.rules.standardise;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.NullTokens;
import io.kempt.rules.text.Simplified;
import io.kempt.rules.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Yes or no. 无 and 没有 answer a question here, while they mean a missing value in every other field. */
final class BooleanStandardiser implements Standardiser {
    static final FindingCode UNKNOWN = new FindingCode(
            "boolean.unknown",
            Severity.ERROR,
            "neither yes nor no; write true or false, or list the word under 'yes' or 'no'",
            "无法判断是或否；请填写 true 或 false，或在规则的 yes、no 中列出该词");

    private static final List<String> YES =
            List.of("true", "t", "yes", "y", "1", "on", "是", "是的", "有", "对", "真", "√", "✓", "✔", "☑", "已", "启用", "同意");
    private static final List<String> NO = List.of(
            "false", "f", "no", "n", "0", "off", "否", "不是", "无", "没有", "错", "假", "×", "x", "✗", "✘", "✕", "☐", "未",
            "停用", "禁用", "不同意");

    @Override
    public String type() {
        return "boolean";
    }

    @Override
    public String summary() {
        return "Yes or no (是/否, 有/无, √/×, Y/N, 1/0); 'yes' and 'no' list further words.";
    }

    @Override
    public String canonical() {
        return "true or false";
    }

    @Override
    public String repairs() {
        return "yes and no in Chinese, English, signs and digits; case and width do not count";
    }

    @Override
    public String examples() {
        return """
                type: boolean
                examples:
                  accepts: {是: "true", 无: "false", Y: "true", "0": "false"}
                  refuses: {maybe: boolean.unknown}
                """;
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(UNKNOWN);
    }

    @Override
    public Cells compile(FieldSpec field) {
        Map<String, String> words = new HashMap<>();
        YES.forEach(word -> words.put(key(word), "true"));
        NO.forEach(word -> words.put(key(word), "false"));
        add(field.settings(), "yes", "true", words);
        add(field.settings(), "no", "false", words);
        return (raw, report) -> standardise(raw, words, report);
    }

    private static void add(YamlNode settings, String key, String value, Map<String, String> words) {
        for (String word : settings.texts(key)) {
            String other = words.put(key(word), value);
            if (other != null && !other.equals(value)) {
                settings.child(key).mistake("'" + word + "' means " + other + " already");
            }
        }
    }

    private static String standardise(String raw, Map<String, String> words, CellReport report) {
        String known = words.get(raw);
        if (known != null) {
            return known;
        }
        String text = CellText.fold(raw);
        known = words.get(key(CellText.withoutPointZero(text)));
        if (known != null) {
            return known;
        }
        if (NullTokens.isMissing(text)) {
            return "";
        }
        report.add(UNKNOWN, "");
        return text;
    }

    private static String key(String word) {
        return Simplified.of(CellText.fold(word)).toLowerCase(Locale.ROOT);
    }
}
