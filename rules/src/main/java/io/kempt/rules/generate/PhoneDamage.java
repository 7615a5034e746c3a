package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Dice;
import io.kempt.rules.generate.party.MobileNumbers;
import java.util.List;
import java.util.Optional;

/** Damage to phone numbers; most of it only happens to Chinese mobile numbers. */
final class PhoneDamage {
    private static final List<String> SEPARATORS = List.of("/", "、", ";", " ", "，");
    private static final List<String> NOTES = List.of("(微信同号)", "（微信同号）", " 王总", "(旧)");
    private static final String CHINA = "+86";
    private static final int CHINESE_DIGITS = 11;

    private PhoneDamage() {}

    /** As the file's system writes it: national in the ERP and the sales list, mostly E.164 in the shop. */
    static String written(String e164, ExportFile file, Dice dice) {
        boolean international = file == ExportFile.SHOP && dice.chance(0.7);
        return international ? e164 : national(e164);
    }

    /** The eleven digits of a Chinese number; other numbers as they are. */
    private static String national(String number) {
        return number.startsWith(CHINA) ? number.substring(CHINA.length()) : number;
    }

    private static boolean chinese(String national) {
        return national.length() == CHINESE_DIGITS && national.charAt(0) == '1';
    }

    static Optional<Cell> changed(CustomerDraft draft, String value, Dice dice) {
        String other = MobileNumbers.invent(draft.party().country(), dice);
        return Optional.of(new Cell.Text(written(other, draft.file(), dice)));
    }

    static Optional<Cell> several(CustomerDraft draft, String value, Dice dice) {
        String other = MobileNumbers.invent(draft.party().country(), dice);
        return Optional.of(new Cell.Text(value + dice.pick(SEPARATORS) + written(other, draft.file(), dice)));
    }

    static String swapped(String value, Dice dice) {
        return ValueDamage.swapped(value, value.length() - 8, dice);
    }

    static String masked(String value, Dice dice) {
        String national = national(value);
        return chinese(national) ? national.substring(0, 3) + "****" + national.substring(7) : value;
    }

    /** As Excel shows a number in a narrow column: three digits, rounded. */
    static String exponent(String value, Dice dice) {
        String national = national(value);
        if (!chinese(national)) {
            return value;
        }
        int rounded = (Integer.parseInt(national.substring(0, 4)) + 5) / 10;
        return rounded / 100 + "." + Texts.padded(rounded % 100, 2) + "E+10";
    }

    static String trailingZero(String value, Dice dice) {
        String national = national(value);
        return chinese(national) ? national + ".0" : value;
    }

    static String note(String value, Dice dice) {
        return value + dice.pick(NOTES);
    }

    static String style(String value, Dice dice) {
        String national = national(value);
        if (!chinese(national)) {
            return "00" + value.substring(1);
        }
        String[] parts = {national.substring(0, 3), national.substring(3, 7), national.substring(7)};
        return switch (dice.below(6)) {
            case 0 -> String.join("-", parts);
            case 1 -> String.join(" ", parts);
            case 2 -> "+86 " + String.join("-", parts);
            case 3 -> "0086" + national;
            case 4 -> "86-" + national;
            default -> "手机:" + national;
        };
    }

    /** A number somebody typed into the workbook without an apostrophe. */
    static Optional<Cell> numberCell(CustomerDraft draft, String value, Dice dice) {
        return draft.file() == ExportFile.SALES && chinese(value)
                ? Optional.of(new Cell.Numeric(Double.parseDouble(value)))
                : Optional.empty();
    }
}
