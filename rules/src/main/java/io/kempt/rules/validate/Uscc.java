package io.kempt.rules.validate;

import io.kempt.rules.text.CellText;
import io.kempt.rules.text.Provinces;
import java.util.ArrayList;
import java.util.List;

/**
 * The unified social credit code of organisations in China (GB 32100-2015): department, type, region of the
 * registering office, organisation code (GB 11714) and check character. All methods take the canonical form.
 */
public final class Uscc {
    /** What is wrong with a code; checked in this order, so that the first fault is the one to mend. */
    public enum Fault {
        NONE,
        LENGTH,
        /** Fifteen digits: a registration number from before 2015 (GS 15-2006) whose check digit fits. */
        REGISTRATION_NUMBER,
        CHARSET,
        /** A department and type that no code has. */
        STRUCTURE,
        /** A province that does not exist. */
        REGION,
        /** Eighteen digits ending in 000 that Excel rounded: it keeps fifteen. */
        PRECISION_LOSS,
        CHECK_DIGIT
    }

    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ORGANISATION = 8;

    /** Types by department, as the current code list of GB 32100 has them: 9 (market regulation) allows 1, 2 and 3. */
    private static final String DEPARTMENTS = "123456789ANY";

    private static final List<String> TYPES =
            List.of("1239", "19", "123459", "19", "1239", "129", "129", "19", "123", "19", "1239", "1");

    private Uscc() {}

    /** The first fault of a code. The organisation code's own digit is judged by {@link #organisationDigitFits}. */
    public static Fault fault(String code) {
        if (code.length() != LENGTH) {
            return isRegistrationNumber(code) ? Fault.REGISTRATION_NUMBER : Fault.LENGTH;
        }
        if (!isInAlphabet(code)) {
            return Fault.CHARSET;
        }
        int department = DEPARTMENTS.indexOf(code.charAt(0));
        if (department < 0 || TYPES.get(department).indexOf(code.charAt(1)) < 0) {
            return Fault.STRUCTURE;
        }
        if (!isRegion(code)) {
            return Fault.REGION;
        }
        boolean sum = checkCharacter(code) == code.charAt(LENGTH - 1);
        if (code.endsWith("000") && CellText.isDigits(code) && !(sum && organisationDigitFits(code))) {
            return Fault.PRECISION_LOSS;
        }
        return sum ? Fault.NONE : Fault.CHECK_DIGIT;
    }

    /** Whether the ninth digit of the organisation code within an eighteen-character code is right (GB 11714). */
    public static boolean organisationDigitFits(String code) {
        return organisationDigit(code, ORGANISATION) == code.charAt(LENGTH - 2);
    }

    /** Whether nine characters, without hyphen, are an organisation code with the right check character. */
    public static boolean isOrganisationCode(String code) {
        for (int i = 0; i < code.length() - 1; i++) {
            char c = code.charAt(i);
            if (!CellText.isDigit(c) && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return code.length() == 9 && organisationDigit(code, 0) == code.charAt(8);
    }

    /** Whether fifteen digits end in their check digit by ISO 7064 MOD 11,10. */
    public static boolean isRegistrationNumber(String number) {
        if (number.length() != 15 || !CellText.isDigits(number)) {
            return false;
        }
        int product = 10;
        for (int i = 0; i < 14; i++) {
            int sum = (product + number.charAt(i) - '0') % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return number.charAt(14) - '0' == (11 - product) % 10;
    }

    /**
     * The codes that pass every check and differ from a faulty one in letters that are never used (I for 1, O for 0, S
     * for 5, Z for 2), in two neighbours swapped, or in the three digits that Excel lost.
     */
    public static List<String> repairs(String code) {
        List<String> repairs = new ArrayList<>();
        if (code.length() != LENGTH) {
            return repairs;
        }
        if (fault(code) == Fault.PRECISION_LOSS) {
            lostTails(code, repairs);
            return repairs;
        }
        String digits =
                code.replace('I', '1').replace('O', '0').replace('S', '5').replace('Z', '2');
        addIfRight(digits, repairs);
        for (int i = 0; i + 1 < LENGTH; i++) {
            String swapped = digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
            addIfRight(swapped, repairs);
        }
        return repairs;
    }

    /**
     * The repair to propose for a faulty code; empty unless exactly one code can be meant. A swap within the first eight
     * characters passes the one check that covers them by chance in one case of 31; so where these are sound as they
     * stand (an existing type and province), an altered head is no proposal.
     */
    public static String suggestion(String code) {
        List<String> repairs = repairs(code);
        if (repairs.size() != 1) {
            return "";
        }
        String only = repairs.get(0);
        boolean soundHead = fault(code) == Fault.CHECK_DIGIT;
        return soundHead && !only.startsWith(code.substring(0, ORGANISATION)) ? "" : only;
    }

    /**
     * The codes in digits only that share the first fifteen digits of eighteen: at most ten, and none when these cannot be
     * a code's beginning.
     */
    static List<String> completions(String digits) {
        List<String> completions = new ArrayList<>();
        Fault fault = fault(digits);
        if (fault != Fault.STRUCTURE && fault != Fault.REGION) {
            lostTails(digits, completions);
        }
        return completions;
    }

    private static void lostTails(String code, List<String> repairs) {
        String head = code.substring(0, LENGTH - 3);
        for (char c = '0'; c <= '9'; c++) {
            char organisation = organisationDigit(head + c, ORGANISATION);
            String most = head + c + organisation;
            if (CellText.isDigit(organisation) && CellText.isDigit(checkCharacter(most))) {
                repairs.add(most + checkCharacter(most));
            }
        }
    }

    private static void addIfRight(String code, List<String> repairs) {
        if (fault(code) == Fault.NONE && organisationDigitFits(code) && !repairs.contains(code)) {
            repairs.add(code);
        }
    }

    private static boolean isRegion(String code) {
        for (int i = 2; i < ORGANISATION; i++) {
            if (!CellText.isDigit(code.charAt(i))) {
                return false;
            }
        }
        // 100000 is the national office.
        return Provinces.ofCode(code.substring(2, 4)).isPresent() || code.startsWith("100000", 2);
    }

    private static boolean isInAlphabet(String code) {
        for (int i = 0; i < LENGTH; i++) {
            if (value(code.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The check character: (31 - sum of weighted values mod 31) mod 31. */
    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += value(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static int value(char c) {
        if (CellText.isDigit(c)) {
            return c - '0';
        }
        return ALPHABET.indexOf(c);
    }

    /** 11 minus the sum of weighted values (A is 10 … Z is 35) mod 11; 10 is written X, 11 is written 0. */
    private static char organisationDigit(String code, int start) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            char c = code.charAt(start + i);
            sum += (CellText.isDigit(c) ? c - '0' : c - 'A' + 10) * ORGANISATION_WEIGHTS[i];
        }
        int digit = 11 - sum % 11;
        return digit == 10 ? 'X' : digit == 11 ? '0' : (char) ('0' + digit);
    }
}
