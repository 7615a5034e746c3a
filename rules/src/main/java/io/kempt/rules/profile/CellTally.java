package io.kempt.rules.profile;

import io.kempt.rules.text.CellText;
import io.kempt.rules.text.NullTokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the filled cells of a column have in common: lengths, characters, patterns, oddities. Exact for all cells. */
final class CellTally {
    /** Longer texts are no words for "missing". */
    private static final int LONGEST_TOKEN = 13;

    private static final int EXAMPLES = 3;
    private static final int KINDS = 6;

    /** The cells of one pattern. */
    private static final class PatternTally {
        private final String pattern;
        private long count;
        private String least;
        private String most;

        PatternTally(String cell) {
            pattern = TextPattern.of(cell);
            least = cell;
            most = cell;
        }

        void add(String cell, long times) {
            count += times;
            if (cell.compareTo(least) < 0) {
                least = cell;
            } else if (cell.compareTo(most) > 0) {
                most = cell;
            }
        }
    }

    /** The cells that are odd in one way, and the first few of them in text order. */
    private static final class OddTally {
        private long count;
        private final TreeSet<String> examples = new TreeSet<>();

        void add(String cell, long times) {
            count += times;
            examples.add(cell);
            if (examples.size() > EXAMPLES) {
                examples.pollLast();
            }
        }
    }

    private final CellScan scan = new CellScan();
    private final int mostPatterns;
    private final Map<Long, PatternTally> patterns = new HashMap<>();
    private final Map<Oddity, OddTally> oddities = new EnumMap<>(Oddity.class);
    private final Map<String, Long> nullTokens = new TreeMap<>();
    private final long[] kinds = new long[KINDS];
    private long filled;
    private long characters;
    private long shortest = Long.MAX_VALUE;
    private long longest;
    private long otherPatterns;
    private long lastKey;
    private @Nullable PatternTally last;

    CellTally(ProfileLimits limits) {
        this.mostPatterns = limits.patterns();
    }

    /**
     * Adds a cell that is not blank.
     *
     * @return its kinds of characters; -1 when it is only a token for "missing"
     */
    int add(String cell, long times) {
        scan.scan(cell);
        int found = scan.kinds();
        if ((found & CellScan.DIGITS) == 0 && isToken(cell)) {
            nullTokens.merge(cell.strip(), times, Long::sum);
            return -1;
        }
        filled += times;
        int length = scan.length();
        characters += length * times;
        shortest = Math.min(shortest, length);
        longest = Math.max(longest, length);
        for (int i = 0; i < KINDS; i++) {
            kinds[i] += (found >> i & 1) * times;
        }
        for (Oddity oddity : CellScan.oddities(cell, found)) {
            oddities.computeIfAbsent(oddity, odd -> new OddTally()).add(cell, times);
        }
        pattern(cell, times);
        return found;
    }

    private void pattern(String cell, long times) {
        long key = scan.form();
        PatternTally tally = key == lastKey ? last : patterns.get(key);
        if (tally == null) {
            if (patterns.size() >= mostPatterns) {
                otherPatterns += times;
                return;
            }
            tally = new PatternTally(cell);
            patterns.put(key, tally);
        }
        lastKey = key;
        last = tally;
        tally.add(cell, times);
    }

    /** The hash of the cell that was added last. */
    long lastHash() {
        return scan.hash();
    }

    void merge(CellTally other) {
        filled += other.filled;
        characters += other.characters;
        shortest = Math.min(shortest, other.shortest);
        longest = Math.max(longest, other.longest);
        otherPatterns += other.otherPatterns;
        for (int i = 0; i < KINDS; i++) {
            kinds[i] += other.kinds[i];
        }
        other.nullTokens.forEach((token, times) -> nullTokens.merge(token, times, Long::sum));
        other.oddities.forEach((oddity, odd) -> {
            OddTally mine = oddities.computeIfAbsent(oddity, none -> new OddTally());
            odd.examples.forEach(example -> mine.add(example, 0));
            mine.count += odd.count;
        });
        other.patterns.forEach(this::mergePattern);
    }

    private void mergePattern(Long key, PatternTally tally) {
        PatternTally mine = patterns.get(key);
        if (mine != null) {
            mine.add(tally.least, 0);
            mine.add(tally.most, tally.count);
        } else if (patterns.size() < mostPatterns) {
            patterns.put(key, tally);
        } else {
            otherPatterns += tally.count;
        }
    }

    long filled() {
        return filled;
    }

    Lengths lengths() {
        return filled == 0
                ? Lengths.NONE
                : new Lengths(shortest, Math.round(characters * 10.0 / filled) / 10.0, longest);
    }

    /** Tokens that stand for "missing", most frequent first. */
    List<ValueCount> nullTokens() {
        List<ValueCount> tokens = new ArrayList<>();
        nullTokens.forEach((token, times) -> tokens.add(new ValueCount(token, times)));
        tokens.sort(Comparator.comparingLong(ValueCount::count).reversed());
        return List.copyOf(tokens);
    }

    CharacterKinds kinds() {
        return new CharacterKinds(kinds[0], kinds[1], kinds[2], kinds[3], kinds[4], kinds[5]);
    }

    /** The most frequent first, equal counts by pattern. */
    List<PatternCount> patterns() {
        return patterns.values().stream()
                .map(tally -> new PatternCount(tally.pattern, tally.count, tally.least, tally.most))
                .sorted(Comparator.comparingLong(PatternCount::count).reversed().thenComparing(PatternCount::pattern))
                .toList();
    }

    /** Cells whose pattern came when there was no room for it. */
    long otherPatterns() {
        return otherPatterns;
    }

    List<OddityCount> oddities() {
        List<OddityCount> found = new ArrayList<>();
        oddities.forEach(
                (oddity, odd) -> found.add(new OddityCount(oddity, odd.count, false, List.copyOf(odd.examples))));
        return found;
    }

    /** Whether any text that was added is a token for "missing". */
    static boolean isToken(String cell) {
        return cell.length() <= LONGEST_TOKEN && NullTokens.isMissing(CellText.clean(cell));
    }

    /** The kinds of characters of a set, for a value that is read as a number. */
    static boolean mayBeNumber(int kinds) {
        int letters = CellScan.LATIN | CellScan.HAN | CellScan.OTHER_LETTERS;
        return (kinds & CellScan.DIGITS) != 0 && (kinds & letters) == 0;
    }
}
