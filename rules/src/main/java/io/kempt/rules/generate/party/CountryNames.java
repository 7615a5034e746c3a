package io.kempt.rules.generate.party;

/** What the countries of the fictional world are called. */
public final class CountryNames {
    private CountryNames() {}

    /** The name in Chinese, such as 德国 for DE. */
    public static String chinese(String code) {
        if (code.equals("CN")) {
            return "中国";
        }
        return Country.ofCode(code).chinese();
    }

    /** The name in English, such as Germany for DE. */
    public static String english(String code) {
        if (code.equals("CN")) {
            return "China";
        }
        return Country.ofCode(code).english();
    }
}
