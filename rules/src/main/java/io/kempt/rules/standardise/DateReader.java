package io.kempt.rules.standardise;

import io.kempt.rules.text.CellText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.ChronoLocalDate;
import java.util.List;

/** Reads a date in any of the forms that exports hold. One instance serves all cells of a field. */
final class DateReader {
    /** What a text turned out to be. */
    enum Outcome {
        DATE,
        /** A year and month without a day. */
        MONTH,
        AMBIGUOUS,
        INVALID
    }

    /** @param date yyyy-MM-dd for a date, yyyy-MM for a month, empty otherwise */
    record Reading(Outcome outcome, String date) {
        static final Reading INVALID = new Reading(Outcome.INVALID, "");
        static final Reading AMBIGUOUS = new Reading(Outcome.AMBIGUOUS, "");
    }

    /** Excel counts days so that 1900-03-01 is 61, taking 1900 for a leap year; serials below 10000 are more likely something else. */
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

    private static final int FIRST_SERIAL = 10_000;
    private static final int MINGUO_OFFSET = 1911;

    /** Two digits up to this mean 20xx. */
    private static final int PIVOT = 69;

    private record Era(String name, int offset) {}

    private static final List<Era> ERAS = List.of(
            new Era("中华民国", MINGUO_OFFSET),
            new Era("民国", MINGUO_OFFSET),
            new Era("令和", 2018),
            new Era("平成", 1988),
            new Era("昭和", 1925));

    private final DateOrder order;
    private final ZoneId zone;

    DateReader(DateOrder order, ZoneId zone) {
        this.order = order;
        this.zone = zone;
    }

    /** Reads a folded text. */
    Reading read(String folded) {
        String text = folded.replace("\"", "");
        int digits = 0;
        while (digits < text.length() && CellText.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits == text.length()) {
            return ofDigits(text);
        }
        if (digits == 5 && text.charAt(5) == '.' && CellText.isDigits(text.substring(6))) {
            return serial(text.substring(0, 5));
        }
        if (digits == 8 && (text.charAt(8) == ' ' || text.charAt(8) == 't' || text.charAt(8) == 'T')) {
            return ofDigits(text.substring(0, 8));
        }
        for (Era era : ERAS) {
            String name = text.startsWith(era.name) ? era.name : "";
            if (!name.isEmpty()) {
                String rest = text.substring(name.length()).strip();
                return ofEra(DateText.read(rest.startsWith("元年") ? "1" + rest.substring(1) : rest), era.offset);
            }
        }
        return ofParts(DateText.read(text));
    }

    private Reading ofDigits(String text) {
        return switch (text.length()) {
            case 5 -> serial(text);
            case 8, 12, 14 -> date(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
            case 10 -> epoch(Long.parseLong(text));
            case 13 -> epoch(Long.parseLong(text) / 1000);
            default -> Reading.INVALID;
        };
    }

    private static Reading serial(String text) {
        int days = Integer.parseInt(text);
        return days < FIRST_SERIAL ? Reading.INVALID : of(EXCEL_EPOCH.plusDays(days));
    }

    private Reading epoch(long seconds) {
        return of(Instant.ofEpochSecond(seconds).atZone(zone).toLocalDate());
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static Reading ofEra(DateText text, int offset) {
        List<DateText.Part> part = text.parts;
        if (part.size() != 3) {
            return Reading.INVALID;
        }
        return date(
                part.get(0).value() + offset, part.get(1).value(), part.get(2).value());
    }

    private Reading ofParts(DateText text) {
        List<DateText.Part> part = text.parts;
        if (part.size() == 2) {
            return month(part.get(0), part.get(1));
        }
        if (part.size() != 3) {
            return Reading.INVALID;
        }
        DateText.Part first = part.get(0);
        DateText.Part second = part.get(1);
        DateText.Part third = part.get(2);
        if ((first.digits() == 4 && !first.monthName()) || text.markers.charAt(0) == '年') {
            return date(year(first), second.value(), third.value());
        }
        if (second.monthName()) {
            return date(year(third), second.value(), first.value());
        }
        if (first.monthName()) {
            return date(year(third), first.value(), second.value());
        }
        return inDoubt(first, second, third);
    }

    private static Reading month(DateText.Part year, DateText.Part month) {
        boolean right = year.digits() == 4 && !year.monthName() && month.value() >= 1 && month.value() <= 12;
        return right ? new Reading(Outcome.MONTH, four(year.value()) + "-" + two(month.value())) : Reading.INVALID;
    }

    /** Three plain numbers: the one order that gives a date, or the column's order when several do. */
    private Reading inDoubt(DateText.Part first, DateText.Part second, DateText.Part third) {
        Reading dmy = date(year(third), second.value(), first.value());
        Reading mdy = date(year(third), first.value(), second.value());
        // A year of four digits at the end rules out year-month-day.
        Reading ymd = third.digits() > 2 ? Reading.INVALID : date(year(first), second.value(), third.value());
        Reading ordered = switch (order) {
            case DMY -> dmy;
            case MDY -> mdy;
            case YMD -> ymd;
            case UNKNOWN -> Reading.INVALID;
        };
        return ordered.outcome == Outcome.DATE ? ordered : onlyOne(List.of(dmy, mdy, ymd));
    }

    private static Reading onlyOne(List<Reading> readings) {
        List<Reading> dates = readings.stream()
                .filter(reading -> reading.outcome == Outcome.DATE)
                .distinct()
                .toList();
        return dates.isEmpty() ? Reading.INVALID : dates.size() == 1 ? dates.get(0) : Reading.AMBIGUOUS;
    }

    private static int year(DateText.Part part) {
        if (part.digits() > 2) {
            return part.value();
        }
        return part.value() + (part.value() <= PIVOT ? 2000 : 1900);
    }

    private static Reading date(int year, int month, int day) {
        if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
            return Reading.INVALID;
        }
        try {
            return of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Reading.INVALID;
        }
    }

    private static Reading of(ChronoLocalDate date) {
        return new Reading(Outcome.DATE, date.toString());
    }

    private static String four(int number) {
        return String.format("%04d", number);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
