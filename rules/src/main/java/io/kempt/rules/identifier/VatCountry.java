package io.kempt.rules.identifier;

import io.kempt.rules.text.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How the VAT numbers of a country are built.
 *
 * @param prefix what stands in front of a number, mostly the country's code
 * @param country ISO 3166-1 alpha-2
 * @param forms the forms of the rest: 9 is a digit, a is a capital, x is either, + is a capital or one of + and *, and
 *     everything else stands for itself
 * @param check whether the check digits of a rest in one of the forms are right
 */
record VatCountry(String prefix, String country, List<String> forms, Predicate<String> check) {

    /** Whether a number without prefix has one of the forms. */
    boolean hasForm(String rest) {
        for (String form : forms) {
            if (hasForm(rest, form)) {
                return true;
            }
        }
        return false;
    }

    boolean isRight(String rest) {
        return hasForm(rest) && check.test(rest);
    }

    /** The one right number that has digits where letters that look like them were put; empty when there is none. */
    String mended(String rest) {
        List<String> found = new ArrayList<>();
        for (String form : forms) {
            String mended = form.length() == rest.length() ? mended(rest, form) : rest;
            if (!mended.equals(rest) && !found.contains(mended) && isRight(mended)) {
                found.add(mended);
            }
        }
        return found.size() == 1 ? found.get(0) : "";
    }

    /** The forms with the prefix, as messages show them. */
    String printed() {
        List<String> printed = new ArrayList<>();
        forms.forEach(form -> printed.add(prefix + form.replace('+', 'a')));
        return String.join(", ", printed);
    }

    private static String mended(String rest, String form) {
        StringBuilder mended = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            String sign = rest.substring(i, i + 1);
            mended.append(form.charAt(i) == '9' ? LookAlikes.digits(sign, 0, 1) : sign);
        }
        return mended.toString();
    }

    private static boolean hasForm(String rest, String form) {
        if (rest.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            if (!allows(form.charAt(i), rest.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean allows(char form, char c) {
        return switch (form) {
            case '9' -> CellText.isDigit(c);
            case 'a' -> IdentifierText.isCapital(c);
            case 'x' -> IdentifierText.isDigitOrCapital(c);
            case '+' -> IdentifierText.isCapital(c) || c == '+' || c == '*';
            default -> form == c;
        };
    }
}
