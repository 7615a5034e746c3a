package io.kempt.jobs.duplicates;

import io.kempt.rules.match.MatchExplanation;
import io.kempt.rules.match.MatchExplanation.Line;
import io.kempt.rules.model.Lang;
import java.util.ArrayList;
import java.util.List;

/** Why a pair is one customer, in a line: {@code same phone +19.6; other house number -2.1}. */
public final class Evidence {
    private Evidence() {}

    /** The levels that say anything, the weightiest first, each with its weight in bits. */
    public static String of(MatchExplanation why, Lang lang) {
        List<Line> lines = new ArrayList<>(why.lines().size());
        for (Line line : why.lines()) {
            if (Math.abs(line.weight()) >= 0.05 || line.veto()) {
                lines.add(place(lines, line), line);
            }
        }
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(line.label().in(lang))
                    .append(' ')
                    .append(bits(line.weight()));
        }
        return text.toString();
    }

    /** Behind all that weigh as much or more; sorting by a comparator costs more than scoring the pair. */
    private static int place(List<Line> sorted, Line line) {
        int place = sorted.size();
        while (place > 0 && rank(sorted.get(place - 1)) < rank(line)) {
            place--;
        }
        return place;
    }

    private static double rank(Line line) {
        return line.veto() ? Double.POSITIVE_INFINITY : Math.abs(line.weight());
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
