package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Dice;
import java.time.LocalDate;
import java.util.Optional;

/** Damage to dates, which are written as ISO 8601 otherwise. */
final class DateDamage {
    /** Excel counts days from 1899-12-30 (with its leap day that never was), Java from 1970-01-01. */
    private static final int EXCEL_EPOCH = 25569;

    private static final String[] NO_SUCH_DAYS = {"-02-30", "-04-31", "-06-31", "-09-31", "-11-31"};

    private DateDamage() {}

    static Optional<Cell> impossible(CustomerDraft draft, String iso, Dice dice) {
        return Optional.of(new Cell.Text(iso.substring(0, 4) + NO_SUCH_DAYS[dice.below(NO_SUCH_DAYS.length)]));
    }

    /** Excel's day number: 45356 for 2024-03-05. */
    static Optional<Cell> serial(CustomerDraft draft, String iso, Dice dice) {
        long serial = LocalDate.parse(iso).toEpochDay() + EXCEL_EPOCH;
        boolean workbook = draft.file() == ExportFile.SALES;
        return Optional.of(workbook ? new Cell.Numeric(serial) : new Cell.Text(Long.toString(serial)));
    }

    static Optional<Cell> format(CustomerDraft draft, String iso, Dice dice) {
        return Optional.of(new Cell.Text(formatted(LocalDate.parse(iso), dice)));
    }

    /** In one of four formats other than ISO 8601. */
    static String formatted(LocalDate day, Dice dice) {
        int year = day.getYear();
        int month = day.getMonthValue();
        int ofMonth = day.getDayOfMonth();
        return switch (dice.below(4)) {
            case 0 -> year + "/" + month + "/" + ofMonth;
            case 1 -> year + "." + month + "." + ofMonth;
            case 2 -> year + Texts.padded(month, 2) + Texts.padded(ofMonth, 2);
            default -> year + "年" + month + "月" + ofMonth + "日";
        };
    }
}
