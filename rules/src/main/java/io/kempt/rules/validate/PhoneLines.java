package io.kempt.rules.validate;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.PhoneLine;
import io.kempt.rules.yaml.YamlNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of line that a phone field may hold. */
final class PhoneLines implements Validator {
    static final FindingCode OTHER_LINE = new FindingCode(
            "phone.other-line", Severity.WARNING, "this field is for {0}; the number is {1}", "该字段应填写 {0}，而此号码为 {1}");

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public String summary() {
        return "A phone belongs to one of the listed kinds of line, such as [mobile].";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(OTHER_LINE);
    }

    @Override
    public String examples() {
        return """
                type: phone
                region: CN
                lines: [mobile]
                examples:
                  accepts: {138 1234 5678: "+8613812345678"}
                  warns: {0755-26770000: phone.other-line}
                """;
    }

    @Override
    public Optional<Cells> compile(FieldSpec field) {
        if (!field.type().equals("phone")) {
            return Optional.empty();
        }
        Set<PhoneLine> lines = EnumSet.noneOf(PhoneLine.class);
        for (YamlNode node : field.settings().child("lines").elements()) {
            node.text().ifPresent(text -> ofCode(text).ifPresentOrElse(lines::add, () -> node.mistake(unknown(text))));
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String wanted = lines.stream().map(PhoneLine::code).collect(Collectors.joining(", "));
        return Optional.of((value, report) -> validate(value, lines, wanted, report));
    }

    private static Optional<PhoneLine> ofCode(String code) {
        return Stream.of(PhoneLine.values())
                .filter(line -> line.code().equals(code) && line != PhoneLine.UNKNOWN)
                .findFirst();
    }

    private static String unknown(String text) {
        String known = Stream.of(PhoneLine.values())
                .filter(line -> line != PhoneLine.UNKNOWN)
                .map(PhoneLine::code)
                .collect(Collectors.joining(", "));
        return "'" + text + "' is no kind of line; choose from " + known;
    }

    /** A number whose line is unknown has been reported as unassigned already; a line that may be either passes. */
    private static void validate(String value, Set<PhoneLine> lines, String wanted, CellReport report) {
        PhoneLine line = PhoneLine.of(value);
        boolean either = line == PhoneLine.FIXED_OR_MOBILE
                && (lines.contains(PhoneLine.FIXED) || lines.contains(PhoneLine.MOBILE));
        if (line != PhoneLine.UNKNOWN && !either && !lines.contains(line)) {
            report.add(OTHER_LINE, "", wanted, line.code());
        }
    }
}
