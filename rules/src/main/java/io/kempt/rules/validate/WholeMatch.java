package io.kempt.rules.validate;

import com.google.re2j.Pattern;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether values as a whole match a regular expression. RE2/J follows every reading of an expression at each character;
 * for ASCII values the sets of readings are kept here as states, so that a character costs one array access. Both judge
 * alike, and what is not ASCII or too large for states is RE2/J's. Any number of threads may use it at once.
 */
final class WholeMatch {
    private static final int MOST_STATES = 1_000;

    private final Pattern pattern;
    private final @Nullable PatternNfa nfa;
    private final Map<BitSet, State> states = new HashMap<>();
    private final @Nullable State start;

    private static final class State {
        private final BitSet nodes;
        private final boolean accepts;
        private final @Nullable State[] next = new State[PatternNfa.ASCII];

        State(BitSet nodes, boolean accepts) {
            this.nodes = nodes;
            this.accepts = accepts;
        }
    }

    /** @param pattern compiled from the expression */
    WholeMatch(String expression, Pattern pattern) {
        this.pattern = pattern;
        Optional<PatternNfa> known = PatternNfa.of(expression);
        this.nfa = known.orElse(null);
        this.start =
                known.map(of -> new State(of.start(), of.accepts(of.start()))).orElse(null);
    }

    /** The expression as it was written. */
    String text() {
        return pattern.pattern();
    }

    /** Whether the expression is run here and not by RE2/J. */
    boolean isOwn() {
        return start != null;
    }

    boolean fits(String value) {
        State at = start;
        for (int i = 0; at != null && i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= PatternNfa.ASCII) {
                return pattern.matches(value);
            }
            State next = at.next[c];
            at = next == null ? build(at, c) : next;
        }
        return at == null ? pattern.matches(value) : at.accepts;
    }

    private synchronized @Nullable State build(State from, char c) {
        PatternNfa automaton = nfa;
        if (automaton == null || states.size() >= MOST_STATES) {
            return null;
        }
        BitSet nodes = automaton.after(from.nodes, c);
        State to = states.computeIfAbsent(nodes, key -> new State(key, automaton.accepts(key)));
        from.next[c] = to;
        return to;
    }
}
