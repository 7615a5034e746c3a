package io.kempt.rules.identifier;

import static io.kempt.rules.identifier.IdentifierCodes.error;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Resident identity numbers (GB 11643-1999). They are personal data: no message repeats a part of one. Whether a date of
 * birth lies in the future is judged by the setting {@code max}, for rules know no clock.
 */
final class ResidentIdType implements Identifier {
    private static final String TYPE = "resident-id";
    private static final FindingCode SCIENTIFIC = IdentifierCodes.scientific(TYPE);

    private static final FindingCode MASKED =
            error(TYPE, "masked", "characters are hidden; ask for the whole number", "号码部分被隐藏，请索取完整号码");

    private static final FindingCode USCC = error(
            TYPE,
            "uscc",
            "this is the unified social credit code of an organisation, not a person's number",
            "这是单位的统一社会信用代码，不是个人身份证号");

    private static final FindingCode REGISTRATION_NUMBER = error(
            TYPE,
            "registration-number",
            "this is the 15-digit registration number of an enterprise, not a person's number",
            "这是企业的 15 位工商注册号，不是个人身份证号");

    private static final FindingCode LENGTH = IdentifierCodes.length(TYPE);

    private static final FindingCode CHARSET = error(
            TYPE,
            "charset",
            "it holds a character that no number has; 17 digits belong here, then a digit or X",
            "含有不允许的字符；应为 17 位数字，加 1 位数字或 X");

    private static final FindingCode REGION =
            error(TYPE, "region", "the first two digits name no province of China", "前 2 位不是有效的省级行政区划代码");

    private static final FindingCode DATE =
            error(TYPE, "date", "the date of birth is no date since 1900", "出生日期不是 1900 年以后的有效日期");

    private static final FindingCode DATE_AFTER_MAX =
            error(TYPE, "date-after-max", "the date of birth is later than {0}", "出生日期晚于 {0}");

    private static final FindingCode PRECISION_LOSS = error(
            TYPE,
            "precision-loss",
            "Excel kept 15 digits and wrote zeros for the last three; ask for the whole number",
            "Excel 仅保留 15 位数字，末三位已变为 0；请索取完整号码");

    private static final FindingCode CHECK_DIGIT = IdentifierCodes.checkDigit(TYPE);

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "A resident identity number of China, a residence permit of Hong Kong, Macao and Taiwan people, or a"
                + " foreigner's permanent residence number; mark the field as 'personal'.";
    }

    @Override
    public String canonical() {
        return "17 digits, then a digit or X";
    }

    @Override
    public String repairs() {
        return "case, width, blanks, hyphens, Excel's text markers, a trailing .0; 15 digits become 18";
    }

    @Override
    public String rule() {
        return "A resident identity number has an existing province, a date of birth not after 'max', and the right check"
                + " character.";
    }

    @Override
    public String examples() {
        return """
                type: resident-id
                max: 2020-12-31
                examples:
                  accepts: {"11010519491231002x": "11010519491231002X", "130503670401001": "130503196704010016"}
                  refuses:
                    "110105202101010012": resident-id.date-after-max
                    "1.10105E+17": resident-id.scientific-notation
                    "110105194912310000": resident-id.precision-loss
                    "914403001922038216": resident-id.uscc
                    "440301103097413": resident-id.registration-number
                    "110105********002X": resident-id.masked
                    "11010519491231O02X": resident-id.charset
                    "77010519491231002X": resident-id.region
                    "11010519490231002X": resident-id.date
                    "110105194912310020": resident-id.check-digit
                    "1101051949123100": resident-id.length
                """;
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(
                SCIENTIFIC,
                MASKED,
                USCC,
                REGISTRATION_NUMBER,
                LENGTH,
                CHARSET,
                REGION,
                DATE,
                PRECISION_LOSS,
                CHECK_DIGIT,
                DATE_AFTER_MAX);
    }

    @Override
    public FindingCode scientific() {
        return SCIENTIFIC;
    }

    @Override
    public Form form(FieldSpec field, UnaryOperator<String> countryCode) {
        return (text, report) -> {
            String whole = ResidentId.ofFifteen(text);
            return whole.isEmpty() ? text : whole;
        };
    }

    @Override
    public Check check(FieldSpec field) {
        Optional<LocalDate> max = max(field);
        return (value, report) -> judge(value, max, report);
    }

    private static Optional<LocalDate> max(FieldSpec field) {
        Optional<String> text = field.settings().child("max").text();
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException notADate) {
            field.settings()
                    .child("max")
                    .mistake("'" + text.orElse("") + "' is no limit here; write a date such as 2024-03-05");
            return Optional.empty();
        }
    }

    private static void judge(String value, Optional<LocalDate> max, CellReport report) {
        switch (ResidentId.fault(value)) {
            case NONE -> judgeAge(value, max, report);
            case MASKED -> report.add(MASKED, "");
            case USCC -> report.add(USCC, "");
            case REGISTRATION_NUMBER -> report.add(REGISTRATION_NUMBER, "");
            case LENGTH -> report.add(LENGTH, "", Integer.toString(value.length()), "18");
            case CHARSET -> report.add(CHARSET, LookAlikes.suggestion(value, 0, 18, ResidentId::isValid));
            case REGION -> report.add(REGION, "");
            case DATE -> report.add(DATE, "");
            case PRECISION_LOSS -> report.add(PRECISION_LOSS, "");
            case CHECK_DIGIT -> report.add(CHECK_DIGIT, "");
        }
    }

    private static void judgeAge(String value, Optional<LocalDate> max, CellReport report) {
        if (max.isPresent() && ResidentId.birth(value).isAfter(max.get())) {
            report.add(DATE_AFTER_MAX, "", max.get().toString());
        }
    }
}
