package io.kempt.rules.standardise;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.NullTokens;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Days as yyyy-MM-dd; a time of day is left out. */
final class DateStandardiser implements Standardiser {
    static final FindingCode INVALID = new FindingCode(
            "date.invalid",
            Severity.ERROR,
            "this is no date of the calendar; write it such as 2024-03-05",
            "不是有效日期；请填写如 2024-03-05 的日期");

    static final FindingCode AMBIGUOUS = new FindingCode(
            "date.ambiguous",
            Severity.ERROR,
            "day, month and year can be read in more than one order; set 'date-order: dmy', 'mdy' or 'ymd' for the field",
            "年月日顺序不明确；请为该字段设置 date-order: dmy、mdy 或 ymd");

    static final FindingCode NO_DAY = new FindingCode(
            "date.no-day",
            Severity.ERROR,
            "the day is missing; the suggestion is the first of the month",
            "缺少具体日期；建议值为该月第一天");

    static final FindingCode SENTINEL = new FindingCode(
            "date.sentinel", Severity.SUSPECT, "systems write this date where they have none", "该日期常被系统用作缺省值，可能并非真实日期");

    /** Zero days of Unix, Excel, OLE, SQL Server and the ends of time that systems fill in. */
    private static final Set<String> SENTINELS = Set.of(
            "1970-01-01",
            "1900-01-01",
            "1899-12-30",
            "1899-12-31",
            "1901-01-01",
            "1904-01-01",
            "1753-01-01",
            "1980-01-01",
            "2099-01-01",
            "2099-12-31",
            "2999-12-31",
            "3000-01-01",
            "9999-12-31",
            "9999-01-01",
            "1000-01-01",
            "1111-11-11");

    @Override
    public String type() {
        return "date";
    }

    @Override
    public String summary() {
        return "A date in any usual form, Excel serials and Chinese or Japanese eras included; becomes yyyy-MM-dd."
                + " 'date-order' decides 03/05/2024; 'zone' is for Unix timestamps (default UTC).";
    }

    @Override
    public String canonical() {
        return "yyyy-MM-dd; a time of day is left out";
    }

    @Override
    public String repairs() {
        return "2024年3月5日, 2024/3/5, 20240305, 5-Mar-24, 二〇二四年三月五日, 民国113年, 令和6年, Excel's serial numbers, Unix "
                + "seconds and milliseconds, times behind the date";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(INVALID, AMBIGUOUS, NO_DAY, SENTINEL);
    }

    @Override
    public Cells compile(FieldSpec field) {
        DateOrder order = field.settings().choice("date-order", DateOrder.UNKNOWN);
        DateReader reader = new DateReader(order, zone(field));
        return (raw, report) -> standardise(raw, reader, report);
    }

    private static ZoneId zone(FieldSpec field) {
        String name = field.settings().text("zone", "");
        try {
            return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            field.settings().child("zone").mistake("'" + name + "' is no time zone; write one such as Asia/Shanghai");
            return ZoneOffset.UTC;
        }
    }

    private static String standardise(String raw, DateReader reader, CellReport report) {
        if (isCanonical(raw)) {
            return judged(raw, report);
        }
        String text = CellText.fold(raw);
        if (NullTokens.isMissing(text)) {
            return "";
        }
        DateReader.Reading reading = reader.read(text);
        return switch (reading.outcome()) {
            case DATE -> judged(reading.date(), report);
            case MONTH -> reported(NO_DAY, reading.date(), reading.date() + "-01", report);
            case AMBIGUOUS -> reported(AMBIGUOUS, text, "", report);
            case INVALID -> reported(INVALID, text, "", report);
        };
    }

    private static String reported(FindingCode code, String value, String suggestion, CellReport report) {
        report.add(code, suggestion);
        return value;
    }

    private static String judged(String date, CellReport report) {
        if (SENTINELS.contains(date)) {
            report.add(SENTINEL, "");
        }
        return date;
    }

    /** Whether a value is a date in its canonical form already: most are, so this reads no more than its ten characters. */
    private static boolean isCanonical(String raw) {
        if (raw.length() != 10 || raw.charAt(4) != '-' || raw.charAt(7) != '-') {
            return false;
        }
        int year = digits(raw, 0, 4);
        int month = digits(raw, 5, 7);
        int day = digits(raw, 8, 10);
        return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!CellText.isDigit(c)) {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private static int lengthOf(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
}
