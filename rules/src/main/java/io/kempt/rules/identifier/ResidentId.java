package io.kempt.rules.identifier;

import io.kempt.rules.text.CellText;
import io.kempt.rules.text.Provinces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The resident identity number of China (GB 11643-1999): region, date of birth, sequence and check character. */
public final class ResidentId {
    /** What is wrong with a number; checked in this order, so that the first fault is the one to mend. */
    enum Fault {
        NONE,
        MASKED,
        /** A unified social credit code, right in every part. */
        USCC,
        /** A registration number of an enterprise, whose check digit fits. */
        REGISTRATION_NUMBER,
        LENGTH,
        CHARSET,
        REGION,
        DATE,
        /** Eighteen digits ending in 000 that Excel rounded: it keeps fifteen. */
        PRECISION_LOSS,
        CHECK_DIGIT
    }

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int BIRTH = 6;
    private static final int SEQUENCE = 14;

    /** The residence permits for people of Hong Kong, Macao and Taiwan. */
    private static final List<String> PERMITS = List.of("81", "82", "83");

    /** In fifteen digits, the first sequence of people who were a hundred years old when numbers were given out. */
    private static final int CENTENARIANS = 996;

    private static final int OLDEST = 1900;

    /** The standard's own example was born in 1880: it looks like a number and is none of a living person. */
    private static final int EARLIEST = 1850;

    private static final int YOUNGEST = 2099;

    private ResidentId() {}

    /** Whether a text has eighteen characters, digits but for the last, and a day of birth in its place. */
    public static boolean hasForm(String id) {
        if (id.length() != LENGTH || !CellText.isDigits(id.substring(0, LENGTH - 1))) {
            return false;
        }
        char last = id.charAt(LENGTH - 1);
        return (CellText.isDigit(last) || last == 'X' || last == 'x')
                && isDate(id.substring(BIRTH, SEQUENCE), EARLIEST);
    }

    /** Whether region, date and check character of eighteen characters are right. */
    public static boolean isValid(String id) {
        return hasForm(id) && isHead(id) && check(id) == Character.toUpperCase(id.charAt(LENGTH - 1));
    }

    /** The first fault of a number in canonical form. */
    static Fault fault(String id) {
        if (id.indexOf('*') >= 0) {
            return Fault.MASKED;
        }
        if (id.length() != LENGTH) {
            return otherLength(id);
        }
        Fault fault = faultOfParts(id);
        return fault != Fault.NONE && Uscc.isRight(id) ? Fault.USCC : fault;
    }

    /** Fifteen digits that could not be made eighteen have a wrong region or date. */
    private static Fault otherLength(String id) {
        if (RegistrationNumber.isValid(id)) {
            return Fault.REGISTRATION_NUMBER;
        }
        if (id.length() != OLD_LENGTH || !CellText.isDigits(id)) {
            return Fault.LENGTH;
        }
        return isRegion(id) ? Fault.DATE : Fault.REGION;
    }

    private static Fault faultOfParts(String id) {
        char last = id.charAt(LENGTH - 1);
        if (!IdentifierText.isDigits(id, 0, LENGTH - 1) || !(CellText.isDigit(last) || last == 'X')) {
            return Fault.CHARSET;
        }
        if (!isRegion(id)) {
            return Fault.REGION;
        }
        if (!isDate(id.substring(BIRTH, SEQUENCE), OLDEST)) {
            return Fault.DATE;
        }
        if (check(id) == last) {
            return Fault.NONE;
        }
        return id.endsWith("000") ? Fault.PRECISION_LOSS : Fault.CHECK_DIGIT;
    }

    /** The eighteen characters that stand for a number of fifteen digits (until 1999); empty when it is none. */
    static String ofFifteen(String id) {
        if (id.length() != OLD_LENGTH || !CellText.isDigits(id)) {
            return "";
        }
        String most = id.substring(0, BIRTH) + "19" + id.substring(BIRTH);
        boolean bornBefore1900 = Integer.parseInt(id.substring(12)) >= CENTENARIANS;
        return isHead(most) && !bornBefore1900 ? most + check(most) : "";
    }

    /** The date of birth in a number without fault. */
    static LocalDate birth(String id) {
        int date = Integer.parseInt(id.substring(BIRTH, SEQUENCE));
        return LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
    }

    /** The numbers in digits only that begin with fifteen digits: about ninety, or none when these cannot be a head. */
    public static List<String> completions(String head) {
        List<String> completions = new ArrayList<>();
        if (!isHead(head)) {
            return completions;
        }
        for (int sequence = 0; sequence < 100; sequence++) {
            String most = head + (char) ('0' + sequence / 10) + (char) ('0' + sequence % 10);
            char check = check(most);
            if (check != 'X') {
                completions.add(most + check);
            }
        }
        return completions;
    }

    private static boolean isHead(String id) {
        return isRegion(id) && isDate(id.substring(BIRTH, SEQUENCE), OLDEST);
    }

    /** Holders of a foreigner's permanent residence card have numbers that begin with 9, since December 2023. */
    private static boolean isRegion(String id) {
        String province = id.substring(0, 2);
        return id.charAt(0) == '9'
                || PERMITS.contains(province)
                || Provinces.ofCode(province).isPresent();
    }

    private static boolean isDate(String digits, int oldest) {
        int date = Integer.parseInt(digits);
        int year = date / 10_000;
        return year >= oldest && year <= YOUNGEST && CalendarDay.exists(year, date / 100 % 100, date % 100);
    }

    private static char check(String id) {
        return Iso7064.mod112(id, LENGTH - 1);
    }
}
