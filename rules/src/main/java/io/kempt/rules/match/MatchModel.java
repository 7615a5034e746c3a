package io.kempt.rules.match;

import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The weights by which pairs are scored, after I. P. Fellegi and A. B. Sunter, A Theory for Record Linkage, 1969. A model
 * is plain data: a trained one replaces the default one and nothing else changes.
 *
 * @param person for pairs of persons
 * @param company for pairs of which at least one is a company
 * @param duplicates how many pairs of one customer there are for each record; with the number of records this is the prior
 * @param households how many pairs of two customers of one household there are for each record
 */
public record MatchModel(
        List<MatchComparison> person, List<MatchComparison> company, double duplicates, double households) {
    static final double DUPLICATES = 0.2;
    static final double HOUSEHOLDS = 0.1;
    /** From this many records on, their number counts as it is. */
    private static final int POPULATION = 1000;
    /** A handful of records is taken for a sample of this many: that they stand side by side is no evidence. */
    private static final int SAMPLED = 5000;
    /** Small files say little of how rare a value is: its frequency is among at least this many records. */
    static final int LEAST_FREQUENCY_BASE = 5000;

    private static final class Default {
        static final MatchModel MODEL = ModelReader.read(bundled(), YamlNode.missing());
    }

    /** The bundled model: weights set by hand after measurements on generated customer data. */
    public static MatchModel defaults() {
        return Default.MODEL;
    }

    /** Whether a pair is compared as persons or as companies. */
    enum Profile {
        PERSON,
        COMPANY
    }

    /** What a level becomes. */
    @FunctionalInterface
    interface LevelChange {
        MatchLevel of(Profile profile, int comparison, int level, MatchLevel was);
    }

    /** The same model with other numbers. */
    MatchModel with(double newDuplicates, double newHouseholds, LevelChange change) {
        return new MatchModel(
                changed(Profile.PERSON, person, change),
                changed(Profile.COMPANY, company, change),
                newDuplicates,
                newHouseholds);
    }

    private static List<MatchComparison> changed(
            Profile profile, List<MatchComparison> comparisons, LevelChange change) {
        List<MatchComparison> changed = new ArrayList<>();
        for (int comparison = 0; comparison < comparisons.size(); comparison++) {
            List<MatchLevel> levels = new ArrayList<>();
            for (MatchLevel level : comparisons.get(comparison).levels()) {
                levels.add(change.of(profile, comparison, levels.size(), level));
            }
            changed.add(new MatchComparison(comparisons.get(comparison).name(), List.copyOf(levels)));
        }
        return List.copyOf(changed);
    }

    /** The bundled weights as they are written. */
    static YamlNode bundled() {
        return Settings.parse("model.yml", String.join("\n", WordLists.lines("model.yml")));
    }

    /** The weight before anything was compared, in bits: the odds that two records of a file are one customer. */
    public double prior(int records) {
        double population =
                records >= POPULATION ? records : SAMPLED - (SAMPLED - POPULATION) * (records / (double) POPULATION);
        return Math.log(2 * duplicates / population) / Math.log(2);
    }

    /** The probability of a total weight in bits, prior included. */
    public static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }

    /** The total weight in bits of a probability between 0 and 1. */
    public static double weightOf(double probability) {
        return Math.log(probability / (1 - probability)) / Math.log(2);
    }

    /** Every level in a table for people: profile, comparison, level, m, u, h, weight, and whether it is a veto. */
    public String table() {
        StringBuilder table = new StringBuilder();
        table.append(
                String.format(Locale.ROOT, "%-8s %-13s %-24s %9s %10s %9s %8s%n", "", "", "", "m", "u", "h", "weight"));
        append(table, "person", person);
        append(table, "company", company);
        return table.toString();
    }

    private static void append(StringBuilder table, String profile, List<MatchComparison> comparisons) {
        for (MatchComparison comparison : comparisons) {
            for (MatchLevel level : comparison.levels()) {
                String worth = level.veto() ? "veto" : String.format(Locale.ROOT, "%+.1f", level.weight());
                table.append(String.format(
                        Locale.ROOT,
                        "%-8s %-13s %-24s %9.6f %10.7f %9.6f %8s%s%n",
                        profile,
                        comparison.name(),
                        level.name(),
                        level.m(),
                        level.u(),
                        level.h(),
                        worth,
                        level.frequent() ? " or less, by frequency" : ""));
            }
        }
    }
}
