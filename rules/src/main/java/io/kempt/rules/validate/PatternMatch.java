package io.kempt.rules.validate;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import java.util.List;
import java.util.Optional;

/** A steward's own pattern for a whole value, run by RE2/J: in linear time, whatever the pattern. */
final class PatternMatch implements Validator {
    static final FindingCode NO_MATCH =
            new FindingCode("value.pattern", Severity.ERROR, "it does not have the form {0}", "不符合格式 {0}");

    @Override
    public String name() {
        return "pattern";
    }

    @Override
    public String summary() {
        return "A value as a whole matches a regular expression in RE2 syntax.";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(NO_MATCH);
    }

    @Override
    public Optional<Cells> compile(FieldSpec field) {
        return field.settings().text("pattern").flatMap(text -> compiled(text, field));
    }

    private static Optional<Cells> compiled(String text, FieldSpec field) {
        try {
            WholeMatch match = new WholeMatch(text, Pattern.compile(text));
            return Optional.of((value, report) -> {
                if (!value.isEmpty() && !match.fits(value)) {
                    report.add(NO_MATCH, "", text);
                }
            });
        } catch (PatternSyntaxException broken) {
            field.settings()
                    .child("pattern")
                    .mistake("not a regular expression in RE2 syntax: " + broken.getDescription() + " near '"
                            + broken.getPattern() + "'");
            return Optional.empty();
        }
    }
}
