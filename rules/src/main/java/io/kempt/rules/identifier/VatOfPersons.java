package io.kempt.rules.identifier;

/**
 * Check digits of VAT numbers where persons in business are registered under their personal number, by the countries' own
 * rules as the Commission's VIES and the tax offices publish them. All methods take a number in the country's form, without
 * prefix.
 */
final class VatOfPersons {
    private static final int[] BG_FIRST = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final int[] BG_SECOND = {3, 4, 5, 6, 7, 8, 9, 10};
    private static final int[] BG_CITIZEN = {2, 4, 8, 5, 10, 9, 7, 3, 6};
    private static final int[] BG_FOREIGNER = {21, 19, 17, 13, 11, 9, 7, 3, 1};
    private static final int[] BG_OTHER = {4, 3, 2, 7, 6, 5, 4, 3, 2};
    private static final int[] CZ = {8, 7, 6, 5, 4, 3, 2};
    private static final int[] LV_COMPANY = {9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1};
    private static final int[] LV_PERSON = {10, 5, 8, 4, 2, 1, 6, 3, 7, 9};

    private static final int[] RO = {2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9};

    private VatOfPersons() {}

    /** Nine digits for companies; ten for citizens, foreigners and others, which cannot be told apart by their form. */
    static boolean bulgaria(String number) {
        int last = VatSums.digit(number, number.length() - 1);
        if (number.length() == 9) {
            int check = VatSums.sum(number, 0, BG_FIRST, 8) % 11;
            check = check == 10 ? VatSums.sum(number, 0, BG_SECOND, 8) % 11 % 10 : check;
            return check == last;
        }
        return isBulgarianCitizen(number, last)
                || VatSums.sum(number, 0, BG_FOREIGNER, 9) % 10 == last
                || (11 - VatSums.sum(number, 0, BG_OTHER, 9) % 11) % 11 == last;
    }

    /** Months count from 1 for those born in the 1900s, from 21 in the 1800s and from 41 in the 2000s. */
    private static boolean isBulgarianCitizen(String number, int last) {
        int month = Integer.parseInt(number.substring(2, 4));
        int shift = month > 40 ? 40 : month > 20 ? 20 : 0;
        int century = shift == 40 ? 2000 : shift == 20 ? 1800 : 1900;
        int year = century + Integer.parseInt(number.substring(0, 2));
        return CalendarDay.exists(year, month - shift, Integer.parseInt(number.substring(4, 6)))
                && VatSums.sum(number, 0, BG_CITIZEN, 9) % 11 % 10 == last;
    }

    /** Eight digits for companies; persons have a number that begins with 6, or their birth number. */
    static boolean czechia(String number) {
        return switch (number.length()) {
            case 8 -> number.charAt(0) != '9' && czechCompany(number) == VatSums.digit(number, 7);
            case 9 ->
                (number.charAt(0) == '6' && czechSpecial(number) == VatSums.digit(number, 8)) || isOldBirth(number);
            default -> isBirth(number);
        };
    }

    private static int czechCompany(String number) {
        int check = (11 - VatSums.sum(number, 0, CZ, 7) % 11) % 11;
        return check == 0 ? 1 : check % 10;
    }

    private static int czechSpecial(String number) {
        int remainder = VatSums.sum(number, 1, CZ, 7) % 11;
        return (8 - (10 - remainder) % 11 + 10) % 10;
    }

    /** Nine digits were given to those born before 1954, without check digit. */
    private static boolean isOldBirth(String number) {
        int year = Integer.parseInt(number.substring(0, 2));
        return year < 54 && isCzechBirth(1900 + year, number);
    }

    /** A multiple of eleven; until 1985 a zero was also given where the remainder was ten. */
    private static boolean isBirth(String number) {
        int two = Integer.parseInt(number.substring(0, 2));
        int year = two < 54 ? 2000 + two : 1900 + two;
        int remainder = (int) (Long.parseLong(number.substring(0, 9)) % 11);
        int check = year < 1985 ? remainder % 10 : remainder;
        return isCzechBirth(year, number) && check == VatSums.digit(number, 9);
    }

    /** Women have 50 added to the month, and both have 20 more when a day's numbers are used up. */
    private static boolean isCzechBirth(int year, String number) {
        int month = Integer.parseInt(number.substring(2, 4)) % 50;
        return CalendarDay.exists(year, month > 20 ? month - 20 : month, Integer.parseInt(number.substring(4, 6)));
    }

    /** Companies begin with 4 to 9; persons with their day of birth, or since 2017 with 32 and no more to be checked. */
    static boolean latvia(String number) {
        if (number.charAt(0) > '3') {
            return VatSums.sum(number, 0, LV_COMPANY, 11) % 11 == 3;
        }
        if (number.startsWith("32")) {
            return true;
        }
        int century = 1800 + 100 * VatSums.digit(number, 6);
        int year = century + Integer.parseInt(number.substring(4, 6));
        return CalendarDay.exists(
                        year, Integer.parseInt(number.substring(2, 4)), Integer.parseInt(number.substring(0, 2)))
                && (1 + VatSums.sum(number, 0, LV_PERSON, 10)) % 11 % 10 == VatSums.digit(number, 10);
    }

    /** Up to ten digits for companies; thirteen are the number of a person, with the day of birth behind the first. */
    static boolean romania(String number) {
        if (number.length() < 13) {
            return VatSums.romania(number);
        }
        int month = Integer.parseInt(number.substring(3, 5));
        int day = Integer.parseInt(number.substring(5, 7));
        int check = VatSums.sum(number, 0, RO, 12) % 11;
        // The first digit tells century and sex; of the year only that its day exists is asked, in a leap year.
        return number.charAt(0) != '0'
                && CalendarDay.exists(2000, month, day)
                && (check == 10 ? 1 : check) == VatSums.digit(number, 12);
    }
}
