package io.kempt.rules.match;

import io.kempt.rules.model.Label;
import io.kempt.rules.model.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Why a pair was or was not matched: the level of every comparison that had evidence, and what it added.
 *
 * @param left the key of one record
 * @param right the key of the other
 * @param prior the weight before anything was compared, in bits
 * @param lines one per comparison with evidence, in the model's order
 * @param household what the chance of two members of one household took away, in bits; 0 or negative
 * @param vetoed whether a level forbids the match
 * @param weight the sum in bits
 */
public record MatchExplanation(
        String left, String right, double prior, List<Line> lines, double household, boolean vetoed, double weight) {

    /**
     * What one comparison said.
     *
     * @param level the level's name in the model
     * @param label the level in words
     * @param weight what it added, in bits
     */
    public record Line(String comparison, String level, Label label, double weight, boolean veto) {}

    /** The probability that both are one customer; 0 after a veto. */
    public double probability() {
        return vetoed ? 0 : MatchModel.probability(weight);
    }

    /** The explanation as a small table. */
    public String text(Lang lang) {
        StringBuilder text = new StringBuilder();
        text.append(left).append(" ~ ").append(right).append('\n');
        append(text, "prior", new Label("before any comparison", "比较前的先验").in(lang), prior);
        for (Line line : lines) {
            append(text, line.comparison(), line.label().in(lang) + (line.veto() ? " [veto]" : ""), line.weight());
        }
        if (household < 0) {
            append(
                    text,
                    "household",
                    new Label("they may be two of one household", "可能是同一家庭或同一集团的两个客户").in(lang),
                    household);
        }
        append(text, "total", String.format(Locale.ROOT, "p = %.4f", probability()), weight);
        return text.toString();
    }

    private static void append(StringBuilder text, String name, String what, double weight) {
        text.append(String.format(Locale.ROOT, "  %+7.1f  %-13s %s%n", weight, name, what));
    }

    /** Collects lines. */
    static final class Builder {
        private final String left;
        private final String right;
        private final double prior;
        private final List<Line> lines = new ArrayList<>();

        Builder(String left, String right, double prior) {
            this.left = left;
            this.right = right;
            this.prior = prior;
        }

        void add(String comparison, MatchLevel level, double weight) {
            lines.add(new Line(comparison, level.name(), level.label(), weight, level.veto()));
        }

        MatchExplanation build(double household) {
            double sum = prior + household;
            boolean vetoed = false;
            for (Line line : lines) {
                sum += line.weight();
                vetoed |= line.veto();
            }
            return new MatchExplanation(left, right, prior, List.copyOf(lines), household, vetoed, sum);
        }
    }
}
