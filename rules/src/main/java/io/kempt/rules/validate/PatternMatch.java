package io.kempt.rules.validate;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A steward's own patterns for a whole value, run by RE2/J: in linear time, whatever the pattern. */
final class PatternMatch implements Validator {
    static final FindingCode NO_MATCH =
            new FindingCode("value.pattern", Severity.ERROR, "it does not have the form {0}", "不符合格式 {0}");

    static final FindingCode FORBIDDEN = new FindingCode(
            "value.pattern-forbidden", Severity.ERROR, "it has the form {0}, which is not allowed", "不允许使用格式 {0}");

    @Override
    public String name() {
        return "pattern";
    }

    @Override
    public String summary() {
        return "A value as a whole matches one of 'pattern', and none of 'not-pattern': regular expressions in RE2 syntax.";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(NO_MATCH, FORBIDDEN);
    }

    @Override
    public String examples() {
        return """
                type: text
                pattern: "[A-Z]{2}-[0-9]+"
                not-pattern: "[A-Z]{2}-0+"
                examples:
                  accepts: [XS-1]
                  refuses: {XS-1x: value.pattern, XS-000: value.pattern-forbidden}
                """;
    }

    @Override
    public Optional<Cells> compile(FieldSpec field) {
        List<WholeMatch> wanted = patterns(field.settings().child("pattern"));
        List<WholeMatch> unwanted = patterns(field.settings().child("not-pattern"));
        if (wanted.isEmpty() && unwanted.isEmpty()) {
            return Optional.empty();
        }
        String form = String.join(" | ", wanted.stream().map(WholeMatch::text).toList());
        return Optional.of((value, report) -> {
            if (value.isEmpty()) {
                return;
            }
            if (!wanted.isEmpty() && first(wanted, value) == null) {
                report.add(NO_MATCH, "", form);
            }
            WholeMatch forbidden = first(unwanted, value);
            if (forbidden != null) {
                report.add(FORBIDDEN, "", forbidden.text());
            }
        });
    }

    private static @Nullable WholeMatch first(List<WholeMatch> patterns, String value) {
        for (WholeMatch pattern : patterns) {
            if (pattern.fits(value)) {
                return pattern;
            }
        }
        return null;
    }

    private static List<WholeMatch> patterns(YamlNode list) {
        List<WholeMatch> patterns = new ArrayList<>();
        for (YamlNode element : list.elements()) {
            element.text().flatMap(text -> compiled(text, element)).ifPresent(patterns::add);
        }
        return List.copyOf(patterns);
    }

    private static Optional<WholeMatch> compiled(String text, YamlNode place) {
        try {
            return Optional.of(new WholeMatch(text, Pattern.compile(text)));
        } catch (PatternSyntaxException broken) {
            place.mistake("not a regular expression in RE2 syntax: " + broken.getDescription() + " near '"
                    + broken.getPattern() + "'");
            return Optional.empty();
        }
    }
}
