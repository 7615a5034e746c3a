package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Dice;
import java.util.Optional;

/** Damage to unified social credit codes. */
final class UsccDamage {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LAST = 17;
    private static final int ORGANISATION_CODE = 8;
    private static final int EXCEL_DIGITS = 15;

    private UsccDamage() {}

    /** Another last character than the right one. */
    static String checkDigit(String uscc, Dice dice) {
        int right = ALPHABET.indexOf(uscc.charAt(LAST));
        int wrong = (right + 1 + dice.below(ALPHABET.length() - 1)) % ALPHABET.length();
        return uscc.substring(0, LAST) + ALPHABET.charAt(wrong);
    }

    static String swapped(String uscc, Dice dice) {
        return ValueDamage.swapped(uscc, ORGANISATION_CODE, dice);
    }

    /** Excel keeps 15 digits of a number, so only codes without letters are cut. */
    static Optional<Cell> precisionLoss(CustomerDraft draft, String uscc, Dice dice) {
        if (!uscc.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String cut = uscc.substring(0, EXCEL_DIGITS) + "000";
        boolean workbook = draft.file() == ExportFile.SALES;
        return Optional.of(workbook ? new Cell.Numeric(Double.parseDouble(cut)) : new Cell.Text(cut));
    }
}
