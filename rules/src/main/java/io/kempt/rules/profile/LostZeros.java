package io.kempt.rules.profile;

import io.kempt.rules.text.CellText;
import java.util.List;
import java.util.Optional;

/**
 * Finds codes that lost a leading zero, as they do when a program takes them for numbers: most are digits of one length,
 * some of these begin with 0, and others are one digit shorter.
 */
final class LostZeros {
    private static final double MOST = 0.5;
    private static final int SHORTEST_CODE = 4;

    private LostZeros() {}

    static Optional<OddityCount> find(Meaning meaning, List<PatternCount> patterns, long filled) {
        if (meaning.isNumeric() || meaning == Meaning.DATE || patterns.isEmpty()) {
            return Optional.empty();
        }
        PatternCount usual = patterns.get(0);
        int length = usual.least().length();
        boolean code = CellText.isDigits(usual.least()) && length >= SHORTEST_CODE && usual.count() >= MOST * filled;
        if (!code || usual.least().charAt(0) != '0') {
            return Optional.empty();
        }
        return patterns.stream()
                .filter(pattern -> pattern.least().length() == length - 1
                        && CellText.isDigits(pattern.least())
                        && pattern.least().charAt(0) != '0')
                .findFirst()
                .map(shorter -> new OddityCount(Oddity.LOST_ZERO, shorter.count(), false, List.of(shorter.least())));
    }
}
