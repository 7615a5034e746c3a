package io.kempt.jobs.duplicates;

import io.kempt.rules.match.MatchExplanation;
import io.kempt.rules.match.MatchExplanation.Line;
import io.kempt.rules.model.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Why a pair is one customer, in a line: {@code same phone +19.6; other house number -2.1}. */
public final class Evidence {
    private static final Comparator<Line> VETO_THEN_WEIGHT =
            Comparator.comparing((Line line) -> !line.veto()).thenComparingDouble(line -> -Math.abs(line.weight()));

    private Evidence() {}

    /** The levels that say anything, the weightiest first, each with its weight in bits. */
    public static String of(MatchExplanation why, Lang lang) {
        List<Line> lines = new ArrayList<>(why.lines());
        lines.removeIf(line -> Math.abs(line.weight()) < 0.05 && !line.veto());
        lines.sort(VETO_THEN_WEIGHT);
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(line.label().in(lang))
                    .append(' ')
                    .append(bits(line.weight()));
        }
        return text.toString();
    }

    /** A weight with its sign and one decimal. Written by hand: a formatter costs more than scoring the pair. */
    public static String bits(double weight) {
        long tenths = Math.round(Math.abs(weight) * 10);
        return (weight < 0 && tenths > 0 ? "-" : "+") + tenths / 10 + "." + tenths % 10;
    }

    /** A probability with four decimals; 1.0000 is never said of what is not certain by the sum of the evidence. */
    public static String probability(double probability) {
        long parts = Math.min(Math.round(probability * 10_000), 9_999);
        return "0." + Long.toString(10_000 + parts).substring(1);
    }
}
