package io.kempt.rules.identifier;

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
        /** An organisation code alone (GB 11714), whose check character fits. */
        ORGANISATION_CODE,
        /** The identity number of a person (GB 11643), right in every part. */
        RESIDENT_ID,
        CHARSET,
        /** A department and type that no code has. */
        STRUCTURE,
        /** A province that does not exist. */
        REGION,
        /** Eighteen digits ending in 000 that Excel rounded: it keeps fifteen. */
        PRECISION_LOSS,
        CHECK_DIGIT
    }

    /** The characters of a code. */
    public static final int LENGTH = 18;

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int ORGANISATION = 8;

    /** Types by department, as the current code list of GB 32100 has them: 9 (market regulation) allows 1, 2 and 3. */
    private static final String DEPARTMENTS = "123456789ANY";

    private static final List<String> TYPES =
            List.of("1239", "19", "123459", "19", "1239", "129", "129", "19", "123", "19", "1239", "1");

    private Uscc() {}

    /** The first fault of a code. The organisation code's own digit is judged by {@link #organisationDigitFits}. */
    public static Fault fault(String code) {
        if (code.length() != LENGTH) {
            return otherLength(code);
        }
        Fault fault = faultOfParts(code);
        return fault != Fault.NONE && ResidentId.isValid(code) ? Fault.RESIDENT_ID : fault;
    }

    /** Whether every part of a code is right, the organisation code's own digit included. */
    public static boolean isRight(String code) {
        return code.length() == LENGTH && faultOfParts(code) == Fault.NONE && organisationDigitFits(code);
    }

    private static Fault otherLength(String code) {
        if (RegistrationNumber.isValid(code)) {
            return Fault.REGISTRATION_NUMBER;
        }
        return OrganisationCode.isValid(code) ? Fault.ORGANISATION_CODE : Fault.LENGTH;
    }

    private static Fault faultOfParts(String code) {
        if (!isInAlphabet(code)) {
            return Fault.CHARSET;
        }
        int department = DEPARTMENTS.indexOf(code.charAt(0));
        if (department < 0 || TYPES.get(department).indexOf(code.charAt(1)) < 0) {
            return Fault.STRUCTURE;
        }
        if (!isRegion(code, 2)) {
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
        return OrganisationCode.check(code, ORGANISATION) == code.charAt(LENGTH - 2);
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
        String digits = neverUsed(code);
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
    public static List<String> completions(String digits) {
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
            char organisation = OrganisationCode.check(head + c, ORGANISATION);
            String most = head + c + organisation;
            if (CellText.isDigit(organisation) && CellText.isDigit(checkCharacter(most))) {
                repairs.add(most + checkCharacter(most));
            }
        }
    }

    private static String neverUsed(String code) {
        return code.replace('I', '1').replace('O', '0').replace('S', '5').replace('Z', '2');
    }

    private static void addIfRight(String code, List<String> repairs) {
        if (fault(code) == Fault.NONE && organisationDigitFits(code) && !repairs.contains(code)) {
            repairs.add(code);
        }
    }

    /** Whether six characters are digits that begin with a province (GB/T 2260), or stand for the national office. */
    static boolean isRegion(String code, int from) {
        return IdentifierText.isDigits(code, from, from + 6)
                && (Provinces.ofCode(code.substring(from, from + 2)).isPresent() || code.startsWith("100000", from));
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
}
