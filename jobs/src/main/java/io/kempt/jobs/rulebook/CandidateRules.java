package io.kempt.jobs.rulebook;

import com.google.re2j.Pattern;
import io.kempt.rules.profile.ColumnProfile;
import io.kempt.rules.profile.PatternCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules that a column's profile suggests. Whether they hold is seen when all values have been tried. */
final class CandidateRules {
    private static final String NUMBER = "-?[0-9]+([.][0-9]+)?";
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final int[] STEPS = {1, 2, 5, 10};

    private final ColumnProfile column;
    private final List<CandidateRule> rules = new ArrayList<>();

    private CandidateRules(ColumnProfile column) {
        this.column = column;
    }

    static List<CandidateRule> of(String type, ColumnProfile column) {
        CandidateRules candidates = new CandidateRules(column);
        switch (type) {
            case "decimal" -> candidates.numbers();
            case "date" -> candidates.days();
            case "id" -> candidates.codes();
            case "text" -> candidates.lengths();
            default -> {}
        }
        return candidates.rules;
    }

    private void numbers() {
        List<String> fences = column.range().fences();
        boolean outliers = column.range().outliers() > 0 && fences.size() == 2;
        String least = column.range().min();
        String most = outliers ? fences.get(1) : column.range().max();
        if (!least.matches(NUMBER) || !most.matches(NUMBER)) {
            return;
        }
        if (new BigDecimal(least).signum() >= 0 || (outliers && new BigDecimal(fences.get(0)).signum() >= 0)) {
            rules.add(new CandidateRule("min", "0", value -> number(value).signum() >= 0));
        }
        most(new BigDecimal(most));
        if (outliers && column.range().max().matches(NUMBER)) {
            most(new BigDecimal(column.range().max()));
        }
    }

    private void most(BigDecimal value) {
        BigDecimal limit = nextRound(value);
        if (limit.signum() > 0) {
            rules.add(new CandidateRule(
                    "max", limit.toPlainString(), number -> number(number).compareTo(limit) <= 0));
        }
    }

    /** A value that is no number breaks no limit: its type reports it. */
    private static BigDecimal number(String value) {
        return value.matches(NUMBER) ? new BigDecimal(value) : BigDecimal.ZERO;
    }

    /** The next of 1, 2 and 5 times a power of ten: limits are round, or they fail with the next file. */
    static BigDecimal nextRound(BigDecimal value) {
        if (value.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(value.precision() - value.scale() - 1);
        for (int step : STEPS) {
            BigDecimal round = power.multiply(BigDecimal.valueOf(step));
            if (round.compareTo(value) >= 0) {
                return round.stripTrailingZeros();
            }
        }
        return value.setScale(0, RoundingMode.CEILING);
    }

    /** No last day: tomorrow's file will have a later one. */
    private void days() {
        String first = column.range().min();
        List<String> fences = column.range().fences();
        if (column.range().outliers() > 0 && fences.size() == 2) {
            first = fences.get(0);
        }
        if (first.matches(DAY)) {
            String from = first.substring(0, 4) + "-01-01";
            rules.add(new CandidateRule("min", from, value -> !value.matches(DAY) || value.compareTo(from) >= 0));
        }
    }

    private void codes() {
        Optional<String> form = column.patterns().stream()
                .filter(one -> one.count() >= CandidateRule.ENOUGH * column.filled())
                .findFirst()
                .map(PatternCount::pattern)
                .flatMap(FormPattern::of);
        if (form.isPresent()) {
            Pattern pattern = Pattern.compile(form.get());
            rules.add(new CandidateRule("pattern", RulebookDraft.quoted(form.get()), pattern::matches));
        } else {
            lengths();
        }
    }

    private void lengths() {
        long most = column.lengths().max();
        if (most > 0) {
            long limit = nextRound(BigDecimal.valueOf(most)).longValue();
            rules.add(new CandidateRule(
                    "max-length", Long.toString(limit), value -> value.codePointCount(0, value.length()) <= limit));
        }
    }
}
