package io.kempt.rules.validate;

import io.kempt.rules.text.CellText;
import io.kempt.rules.text.Provinces;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The resident identity number of China (GB 11643-1999): region, date of birth, sequence and check character. */
public final class ResidentId {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int LENGTH = 18;

    /** The residence permits for people of Hong Kong, Macao and Taiwan. */
    private static final List<String> PERMITS = List.of("81", "82", "83");

    private static final int OLDEST = 1850;
    private static final int YOUNGEST = 2099;

    private ResidentId() {}

    /** Whether a text has eighteen characters, digits but for the last, and a day of birth in its place. */
    public static boolean hasForm(String id) {
        if (id.length() != LENGTH || !CellText.isDigits(id.substring(0, LENGTH - 1))) {
            return false;
        }
        char last = id.charAt(LENGTH - 1);
        return (CellText.isDigit(last) || last == 'X' || last == 'x') && isDate(id.substring(6, 14));
    }

    /** Whether region, date and check character of eighteen characters are right. */
    public static boolean isValid(String id) {
        return hasForm(id) && isHead(id) && check(id) == Character.toUpperCase(id.charAt(LENGTH - 1));
    }

    /** The numbers in digits only that begin with fifteen digits: about ninety, or none when these cannot be a head. */
    static List<String> completions(String head) {
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

    /** Holders of a foreigner's permanent residence card have numbers that begin with 9, since December 2023. */
    private static boolean isHead(String id) {
        String province = id.substring(0, 2);
        boolean region = id.charAt(0) == '9'
                || PERMITS.contains(province)
                || Provinces.ofCode(province).isPresent();
        return region && isDate(id.substring(6, 14));
    }

    private static boolean isDate(String digits) {
        int date = Integer.parseInt(digits);
        int year = date / 10_000;
        if (year < OLDEST || year > YOUNGEST) {
            return false;
        }
        try {
            LocalDate.of(year, date / 100 % 100, date % 100);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static char check(String id) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (id.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
