package io.kempt.rules.validate;

import io.kempt.rules.identifier.ResidentId;
import io.kempt.rules.identifier.Uscc;
import io.kempt.rules.text.CellText;
import java.util.ArrayList;
import java.util.List;

/**
 * Identifiers of 16 to 18 digits that a spreadsheet stored as a number. Excel keeps 15 significant digits and writes
 * zeros for the rest; programs that compute with binary floating point (IEEE 754, 53 bits) keep 15 to 17 and make up the
 * others.
 */
final class LostDigits {
    private static final int KEPT = 15;
    private static final int LONGEST = 18;

    /** Up to here every whole number is exact in binary floating point. */
    private static final long EXACT = 1L << 53;

    private LostDigits() {}

    /** How many digits at the end are lost; 0 when none is, or when these are no digits of an identifier. */
    static int count(String digits, boolean rounded) {
        if (digits.length() <= KEPT
                || digits.length() > LONGEST
                || !CellText.isDigits(digits)
                || digits.charAt(0) == '0') {
            return 0;
        }
        if (zerosAfter(digits)) {
            return digits.length() - KEPT;
        }
        return rounded && Long.parseLong(digits) > EXACT ? madeUp(digits) : 0;
    }

    /** The unified social credit codes and resident ids that the number may have been, in ascending order. */
    static List<String> candidates(String digits, boolean rounded) {
        if (digits.length() != LONGEST) {
            return List.of();
        }
        List<String> candidates = new ArrayList<>();
        if (zerosAfter(digits)) {
            candidates.addAll(Uscc.completions(digits));
            candidates.addAll(ResidentId.completions(digits.substring(0, KEPT)));
        } else if (rounded) {
            long value = Long.parseLong(digits);
            for (long near = first(value); near <= last(value); near++) {
                addIfRight(Long.toString(near), candidates);
            }
        }
        return candidates;
    }

    private static void addIfRight(String id, List<String> candidates) {
        if (Uscc.isRight(id) || ResidentId.isValid(id)) {
            candidates.add(id);
        }
    }

    private static boolean zerosAfter(String digits) {
        for (int i = KEPT; i < digits.length(); i++) {
            if (digits.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** The digits that differ among the whole numbers which are stored as this one. */
    private static int madeUp(String digits) {
        String low = Long.toString(first(Long.parseLong(digits)));
        String high = Long.toString(last(Long.parseLong(digits)));
        int same = 0;
        while (same < digits.length() && low.charAt(same) == high.charAt(same)) {
            same++;
        }
        return digits.length() - same;
    }

    private static long first(long value) {
        long first = value;
        while ((double) (first - 1) == (double) value) {
            first--;
        }
        return first;
    }

    private static long last(long value) {
        long last = value;
        while ((double) (last + 1) == (double) value) {
            last++;
        }
        return last;
    }
}
