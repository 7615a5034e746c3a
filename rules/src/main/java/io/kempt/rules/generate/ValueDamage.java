package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Dice;
import java.util.List;
import java.util.Optional;

/** Damage that can happen to any text. */
final class ValueDamage {
    private static final List<String> NULL_TOKENS = List.of("无", "暂无", "N/A", "-", "不详", "待补充");
    private static final List<String> PADDINGS = List.of(" ", "  ", "　", "\u00A0");
    private static final int TO_FULL_WIDTH = 0xFF01 - '!';

    private ValueDamage() {}

    static Optional<Cell> missing(CustomerDraft draft, String value, Dice dice) {
        return Optional.of(new Cell.Text(""));
    }

    static String nullToken(String value, Dice dice) {
        return dice.pick(NULL_TOKENS);
    }

    /** The ASCII signs as full-width forms (U+FF01 to U+FF5E); a text without any stays as it is. */
    static String fullWidth(String value, Dice dice) {
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            out.append(c > ' ' && c <= '~' ? (char) (c + TO_FULL_WIDTH) : c);
        }
        return out.toString();
    }

    static String padded(String value, Dice dice) {
        String padding = dice.pick(PADDINGS);
        return dice.chance(0.5) ? padding + value : value + padding;
    }

    /** Two neighbours swapped, from that position on; the text itself where all of them are alike. */
    static String swapped(String value, int from, Dice dice) {
        for (int attempt = 0; attempt < 10 && value.length() - from > 1; attempt++) {
            int at = from + dice.below(value.length() - from - 1);
            if (value.charAt(at) != value.charAt(at + 1)) {
                return value.substring(0, at) + value.charAt(at + 1) + value.charAt(at) + value.substring(at + 2);
            }
        }
        return value;
    }
}
