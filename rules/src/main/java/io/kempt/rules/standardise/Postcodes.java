package io.kempt.rules.standardise;

import io.kempt.rules.text.CellText;
import io.kempt.rules.text.TextResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The forms of a country's postcodes.
 *
 * @param masks n for a digit, a for a letter, x for either; anything else stands for itself
 * @param zeroFirst whether codes can begin with 0, which spreadsheets drop
 */
record Postcodes(List<String> masks, boolean zeroFirst) {

    /** Empty for countries that have no postcodes, and for those that are not in the table. */
    static Optional<Postcodes> of(String country) {
        return Optional.ofNullable(Table.BY_COUNTRY.get(country));
    }

    /** The code as the country's post writes it; empty when it has none of the forms. */
    String canonical(String text) {
        String bare = bare(text);
        for (String mask : masks) {
            String code = fill(mask, bare);
            if (!code.isEmpty()) {
                return code;
            }
        }
        return zeroFirst && CellText.isDigits(bare) ? fill(masks.get(0), "0" + bare) : "";
    }

    /** The first form with digits and letters in it: 123456, A1B 2C3. */
    String example() {
        StringBuilder example = new StringBuilder();
        int digit = 1;
        char letter = 'A';
        for (char c : masks.get(0).toCharArray()) {
            boolean isDigit = c == 'n';
            example.append(isDigit ? (char) ('0' + digit++) : c == 'a' || c == 'x' ? letter++ : c);
        }
        return example.toString();
    }

    private static String bare(String text) {
        return text.replace(" ", "").replace("-", "");
    }

    private static String fill(String mask, String bare) {
        StringBuilder code = new StringBuilder(mask.length());
        int at = 0;
        for (int i = 0; i < mask.length(); i++) {
            char form = mask.charAt(i);
            if (form == ' ' || form == '-') {
                code.append(form);
            } else if (at < bare.length() && fits(form, bare.charAt(at))) {
                code.append(bare.charAt(at++));
            } else {
                return "";
            }
        }
        return at == bare.length() ? code.toString() : "";
    }

    private static boolean fits(char form, char c) {
        boolean letter = c >= 'A' && c <= 'Z';
        return switch (form) {
            case 'n' -> CellText.isDigit(c);
            case 'a' -> letter;
            case 'x' -> letter || CellText.isDigit(c);
            default -> form == c;
        };
    }

    /** Loads when the first postcode is met. */
    private static final class Table {
        static final Map<String, Postcodes> BY_COUNTRY = new HashMap<>();

        static {
            for (String line : TextResource.lines(Postcodes.class, "postcodes.txt")) {
                boolean zero = line.endsWith(" 0");
                String forms = line.substring(3, zero ? line.length() - 2 : line.length());
                BY_COUNTRY.put(line.substring(0, 2), new Postcodes(List.of(forms.split("\\|")), zero));
            }
        }
    }
}
