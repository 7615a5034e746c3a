package io.kempt.rules.phone;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@link DigitNfa} made deterministic as numbers come along: a state is built when the first number reaches it, so that
 * a few numbers cost little and many cost one array access a digit. Any number of threads may use it at once.
 */
final class DigitAutomaton {
    /** Far more than any country's numbers reach; beyond it states would cost more memory than they save time. */
    private static final int MOST_STATES = 50_000;

    /** After some digits: which expressions fit, and what was concluded from that for a number of so many digits. */
    static final class State {
        private final BitSet nodes;
        private final @Nullable State[] next = new State[10];
        private final BitSet labels;
        private final @Nullable NumberVerdict[] verdicts;

        private State(BitSet nodes, BitSet labels) {
            this.nodes = nodes;
            this.labels = labels;
            this.verdicts = new NumberVerdict[NumberingPlan.LONGEST + 1];
        }

        boolean has(int label) {
            return labels.get(label);
        }

        /** What was noted for a length; null when nothing was. Threads that race note the same. */
        @Nullable
        NumberVerdict noted(int length) {
            return verdicts[length];
        }

        void note(int length, NumberVerdict verdict) {
            verdicts[length] = verdict;
        }
    }

    private final DigitNfa nfa;
    private final State start;
    private final Map<BitSet, State> states = new HashMap<>();

    DigitAutomaton(DigitNfa nfa) {
        this.nfa = nfa;
        this.start = state(nfa.start());
    }

    /** The state after the digits from a place to the end; null when it would be one state too many. */
    @Nullable
    State after(String digits, int from) {
        State at = start;
        for (int i = from; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            State next = at.next[digit];
            if (next == null) {
                next = build(at, digit);
                if (next == null) {
                    return null;
                }
            }
            at = next;
        }
        return at;
    }

    private synchronized @Nullable State build(State from, int digit) {
        if (states.size() >= MOST_STATES) {
            return null;
        }
        State to = state(nfa.after(from.nodes, digit));
        from.next[digit] = to;
        return to;
    }

    private State state(BitSet nodes) {
        return states.computeIfAbsent(nodes, key -> new State(key, nfa.labels(key)));
    }
}
