package io.kempt.rules.generate.duplicates;

import static io.kempt.rules.generate.duplicates.RecordColumn.CITY;
import static io.kempt.rules.generate.duplicates.RecordColumn.STREET;

import io.kempt.rules.generate.party.Dice;
import java.util.List;

/** How an address is written otherwise. */
final class PlaceSteps {
    private static final List<List<String>> ABBREVIATIONS = List.of(
            List.of(" Street", " St", " St.", " Str"),
            List.of(" Avenue", " Ave", " Av."),
            List.of(" Road", " Rd", " Rd."),
            List.of(" Lane", " Ln"),
            List.of(" Drive", " Dr", " Dr."),
            List.of(" Boulevard", " Blvd"),
            List.of(" Court", " Ct"),
            List.of(" Close", " Cl"),
            List.of(" Gardens", " Gdns"),
            List.of("straße", "str.", "strasse", "str"),
            List.of("Calle ", "C/ ", "C. "),
            List.of("Via ", "V. "),
            List.of(" Rue ", " R. ", " rue "));

    private PlaceSteps() {}

    static void abbreviated(Draft draft, Dice dice) {
        String street = draft.cell(STREET);
        for (List<String> forms : ABBREVIATIONS) {
            if (street.contains(forms.get(0))) {
                String form = forms.get(1 + dice.below(forms.size() - 1));
                draft.vary(STREET, Variation.STREET_ABBREVIATED, street.replace(forms.get(0), form));
                return;
            }
        }
    }

    static void withoutUnit(Draft draft, Dice dice) {
        Address address = draft.address();
        String street = draft.cell(STREET);
        if (!address.unit().isEmpty() && street.endsWith(address.unit())) {
            String kept = dice.chance(0.5) ? "" : part(address.unit());
            String without =
                    street.substring(0, street.length() - address.unit().length());
            draft.vary(STREET, Variation.ADDRESS_SHORTENED, without + kept);
        }
    }

    /** A Chinese unit without its first or last word: 1单元, or 室. */
    private static String part(String unit) {
        return unit.endsWith("室") ? unit.substring(0, unit.length() - 1) : unit.replaceFirst("[1-4]单元", "");
    }

    /** Province and city before the street, or taken from there. */
    static void region(Draft draft, Dice dice) {
        String region = draft.address().region();
        String street = draft.cell(STREET);
        boolean written = street.startsWith(region);
        if (!region.isEmpty() && !street.isEmpty()) {
            draft.vary(STREET, Variation.REGION_WRITTEN, written ? street.substring(region.length()) : region + street);
        }
    }

    static void briefCity(Draft draft, Dice dice) {
        String city = draft.cell(CITY);
        if (city.endsWith("市")) {
            draft.vary(CITY, Variation.ADDRESS_SHORTENED, city.substring(0, city.length() - 1));
        }
    }

    static void fullWidth(Draft draft, Dice dice) {
        draft.vary(STREET, Variation.FULL_WIDTH, Typing.fullWidthDigits(draft.cell(STREET)));
    }

    static void traditional(Draft draft, Dice dice) {
        draft.vary(STREET, Variation.TRADITIONAL, Han.traditional(draft.cell(STREET)));
    }
}
