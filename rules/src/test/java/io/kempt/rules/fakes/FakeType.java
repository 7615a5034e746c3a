package io.kempt.rules.fakes;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.standardise.Standardiser;
import java.util.List;
import java.util.Locale;

/** Three types: plain text, upper case, and digits that may be grouped by hyphens. 无 stands for a missing value. */
public enum FakeType implements Standardiser {
    TEXT,
    UPPER,
    DIGITS;

    public static final FindingCode NOT_DIGITS =
            new FindingCode("digits.letters", Severity.ERROR, "{0} is no digit", "{0} 不是数字");
    public static final FindingCode FEW_DIGITS =
            new FindingCode("digits.few", Severity.WARNING, "Fewer than {0} digits", "少于 {0} 位");

    public static final List<Standardiser> ALL = List.of(values());

    @Override
    public String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String summary() {
        return "A type for tests.";
    }

    @Override
    public String canonical() {
        return "a value for tests";
    }

    @Override
    public String repairs() {
        return "blanks around it";
    }

    @Override
    public List<FindingCode> codes() {
        return this == DIGITS ? List.of(NOT_DIGITS, FEW_DIGITS) : List.of();
    }

    @Override
    public Cells compile(FieldSpec field) {
        int least = this == DIGITS ? field.settings().integer("min-length", 1, 1, 99) : 1;
        return (raw, report) -> raw.equals("无") ? "" : standardise(raw.strip(), least, report);
    }

    private String standardise(String raw, int least, CellReport report) {
        return switch (this) {
            case TEXT -> raw;
            case UPPER -> raw.toUpperCase(Locale.ROOT);
            case DIGITS -> digits(raw.replace("-", ""), least, report);
        };
    }

    private static String digits(String raw, int least, CellReport report) {
        raw.chars()
                .filter(c -> c < '0' || c > '9')
                .findFirst()
                .ifPresent(c -> report.add(NOT_DIGITS, "", Character.toString(c)));
        if (raw.length() < least) {
            report.add(FEW_DIGITS, "", Integer.toString(least));
        }
        return raw;
    }
}
