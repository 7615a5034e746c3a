package io.kempt.rules.generate.party;

import java.util.List;

/**
 * A country other than China, with what names and addresses there are made of.
 *
 * @param code ISO 3166-1 alpha-2
 * @param mobiles patterns of mobile numbers in E.164: {@code #} any digit, {@code N} 2 to 9
 * @param streets patterns of a street with {@code #} for the house number
 */
record Country(
        String code,
        String chinese,
        String english,
        List<String> mobiles,
        List<String> legalForms,
        List<String> cities,
        List<String> streets,
        List<String> firstNames,
        List<String> lastNames) {

    static Country of(String[] cells) {
        return new Country(
                cells[0],
                cells[1],
                cells[2],
                WordLists.split(cells[3]),
                WordLists.split(cells[4]),
                WordLists.split(cells[5]),
                WordLists.split(cells[6]),
                WordLists.split(cells[7]),
                WordLists.split(cells[8]));
    }

    static Country ofCode(String code) {
        for (Country country : WordLists.COUNTRIES) {
            if (country.code.equals(code)) {
                return country;
            }
        }
        throw new IllegalArgumentException("no country of the fictional world has the code " + code);
    }
}
