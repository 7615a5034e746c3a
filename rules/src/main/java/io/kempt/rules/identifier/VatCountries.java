package io.kempt.rules.identifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The countries whose VAT numbers are known: the members of the European Union with Northern Ireland (structures as the
 * Commission's VIES publishes them), the United Kingdom, Switzerland and Norway. It loads when first asked.
 */
final class VatCountries {
    private static final Map<String, VatCountry> BY_PREFIX = new HashMap<>();
    private static final Map<String, VatCountry> BY_COUNTRY = new HashMap<>();

    static {
        add("AT", "U99999999", VatSums::austria);
        add("BE", "0999999999 1999999999", VatRemainders::belgium);
        add("BG", "999999999 9999999999", VatOfPersons::bulgaria);
        add("CH", "E999999999", VatSums::switzerland);
        add("CY", "99999999a", VatLetters::cyprus);
        add("CZ", "99999999 999999999 9999999999", VatOfPersons::czechia);
        add("DE", "999999999", VatRemainders::germany);
        add("DK", "99999999", VatSums::denmark);
        add("EE", "999999999", VatSums::estonia);
        add("EL", "GR", "999999999", VatSums::greece);
        add("ES", "a99999999 99999999a a9999999a", VatLetters::spain);
        // Sellers from outside who are registered for the whole Union; their check digits are not published.
        add("EU", "999999999", any -> true);
        add("FI", "99999999", VatSums::finland);
        add("FR", "xx999999999", VatRemainders::france);
        add("GB", "999999999 999999999999 GD999 HA999", VatRemainders::unitedKingdom);
        add("HR", "99999999999", Iso7064::mod1110);
        add("HU", "99999999", VatSums::hungary);
        add("IE", "9999999a 9999999aa 9+99999a", VatLetters::ireland);
        add("IT", "99999999999", VatSums::italy);
        add("LT", "999999999 999999999999", VatSums::lithuania);
        add("LU", "99999999", VatRemainders::luxembourg);
        add("LV", "99999999999", VatOfPersons::latvia);
        add("MT", "99999999", VatSums::malta);
        add("NL", "999999999B99", VatRemainders::netherlands);
        add("NO", "999999999", VatSums::norway);
        add("PL", "9999999999", VatSums::poland);
        add("PT", "999999999", VatSums::portugal);
        add(
                "RO",
                "99 999 9999 99999 999999 9999999 99999999 999999999 9999999999 9999999999999",
                VatOfPersons::romania);
        add("SE", "999999999999", VatSums::sweden);
        add("SI", "99999999", VatSums::slovenia);
        add("SK", "9999999999", VatRemainders::slovakia);
        add("XI", "999999999 999999999999 GD999 HA999", VatRemainders::unitedKingdom);
    }

    private VatCountries() {}

    /** The country whose prefix a number begins with. */
    static Optional<VatCountry> ofNumber(String number) {
        return number.length() < 2 ? Optional.empty() : Optional.ofNullable(BY_PREFIX.get(number.substring(0, 2)));
    }

    /** The country of an ISO 3166-1 code. */
    static Optional<VatCountry> ofCountry(String code) {
        return Optional.ofNullable(BY_COUNTRY.get(code));
    }

    /** All prefixes, in alphabetical order. */
    static List<String> prefixes() {
        List<String> prefixes = new ArrayList<>(BY_PREFIX.keySet());
        prefixes.sort(null);
        return prefixes;
    }

    private static void add(String prefix, String forms, Predicate<String> check) {
        add(prefix, prefix, forms, check);
    }

    private static void add(String prefix, String country, String forms, Predicate<String> check) {
        VatCountry added = new VatCountry(prefix, country, List.of(forms.split(" ")), check);
        BY_PREFIX.put(prefix, added);
        BY_COUNTRY.put(country, added);
    }
}
