package io.kempt.rules.validate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * A regular expression in RE2 syntax over ASCII as a non-deterministic automaton (Thompson's construction). It knows what
 * stewards write: characters, classes, groups, alternatives and repetitions. An expression with anything else is left to
 * RE2/J.
 */
final class PatternNfa {
    static final int ASCII = 128;

    private static final int MOST_NODES = 2_000;
    private static final String SPECIAL = "\\^$.|?*+()[]{}";

    /** By node: the characters that lead on; none for a node that costs no character. */
    private final List<BitSet> sets = new ArrayList<>();

    private final List<int[]> targets = new ArrayList<>();
    private final String text;
    private int at;
    private int start;
    private int end;

    private static final class UnknownSyntaxException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownSyntaxException() {
            super(null, null, false, false);
        }
    }

    private PatternNfa(String text) {
        this.text = text;
    }

    /** The automaton of an expression that RE2/J has accepted; empty when RE2/J must run it. */
    static Optional<PatternNfa> of(String expression) {
        boolean anchored = expression.startsWith("^") && expression.endsWith("$") && !expression.endsWith("\\$");
        String inner = anchored ? expression.substring(1, expression.length() - 1) : expression;
        if (anchored && inner.indexOf('|') >= 0) {
            return Optional.empty();
        }
        PatternNfa nfa = new PatternNfa(inner);
        try {
            nfa.end = nfa.node(new BitSet());
            nfa.start = nfa.alternatives().applyAsInt(nfa.end);
            return nfa.at == inner.length() ? Optional.of(nfa) : Optional.empty();
        } catch (UnknownSyntaxException leftToLibrary) {
            return Optional.empty();
        }
    }

    /** Each part of an expression is a function from the node that follows it to the node with which it begins. */
    private IntUnaryOperator alternatives() {
        List<IntUnaryOperator> branches = new ArrayList<>();
        branches.add(sequence());
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            branches.add(sequence());
        }
        return next -> node(
                new BitSet(),
                branches.stream().mapToInt(branch -> branch.applyAsInt(next)).toArray());
    }

    private IntUnaryOperator sequence() {
        List<IntUnaryOperator> parts = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            parts.add(repeated(atom()));
        }
        return next -> {
            int first = next;
            for (int i = parts.size() - 1; i >= 0; i--) {
                first = parts.get(i).applyAsInt(first);
            }
            return first;
        };
    }

    private IntUnaryOperator atom() {
        char c = text.charAt(at++);
        if (c == '(') {
            return group();
        }
        BitSet set = c == '[' ? characterClass() : c == '\\' ? escaped() : c == '.' ? anyButLineFeed() : single(c);
        // No character has this bit: a set of other characters only is not empty, but never leads on
        set.set(ASCII);
        return next -> node(set, next);
    }

    private IntUnaryOperator group() {
        if (text.startsWith("?:", at)) {
            at += 2;
        }
        IntUnaryOperator inner = alternatives();
        if (at >= text.length()) {
            throw new UnknownSyntaxException();
        }
        at++;
        return inner;
    }

    private IntUnaryOperator repeated(IntUnaryOperator part) {
        if (at >= text.length()) {
            return part;
        }
        switch (text.charAt(at)) {
            case '?' -> {
                return lazy(times(part, 0, 1));
            }
            case '*' -> {
                return lazy(times(part, 0, -1));
            }
            case '+' -> {
                return lazy(times(part, 1, -1));
            }
            case '{' -> {
                return counted(part);
            }
            default -> {
                return part;
            }
        }
    }

    private IntUnaryOperator counted(IntUnaryOperator part) {
        int close = text.indexOf('}', at);
        String inside = close < 0 ? "" : text.substring(at + 1, close);
        if (!inside.matches("[0-9]{1,4}(,[0-9]{0,4})?")) {
            throw new UnknownSyntaxException();
        }
        at = close;
        String[] bounds = inside.split(",", -1);
        int least = Integer.parseInt(bounds[0]);
        int most = bounds.length == 1 ? least : bounds[1].isEmpty() ? -1 : Integer.parseInt(bounds[1]);
        return lazy(times(part, least, most));
    }

    /** Passes the sign of repetition, and the one that makes it lazy: for a whole value that makes no difference. */
    private IntUnaryOperator lazy(IntUnaryOperator repetition) {
        at++;
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
        }
        return repetition;
    }

    /** @param most -1 for any number */
    private IntUnaryOperator times(IntUnaryOperator part, int least, int most) {
        return next -> {
            int first = next;
            if (most < 0) {
                first = node(new BitSet(), next);
                targets.set(first, new int[] {part.applyAsInt(first), next});
            }
            for (int i = least; i < most; i++) {
                first = node(new BitSet(), part.applyAsInt(first), next);
            }
            for (int i = 0; i < least; i++) {
                first = part.applyAsInt(first);
            }
            return first;
        };
    }

    private BitSet characterClass() {
        boolean negated = text.startsWith("^", at);
        at += negated ? 1 : 0;
        BitSet set = new BitSet(ASCII);
        int from = at;
        while (at < text.length() && text.charAt(at) != ']') {
            char low = text.charAt(at++);
            if (low == '[') {
                throw new UnknownSyntaxException();
            }
            BitSet one = low == '\\' ? escaped() : single(low, "");
            boolean range = at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']';
            set.or(range ? range(one) : one);
        }
        if (at == from || at >= text.length()) {
            throw new UnknownSyntaxException();
        }
        at++;
        if (negated) {
            set.flip(0, ASCII);
        }
        return set;
    }

    private BitSet range(BitSet low) {
        at++;
        char c = text.charAt(at++);
        BitSet high = c == '\\' ? escaped() : single(c, "[");
        if (low.cardinality() != 1 || high.cardinality() != 1) {
            throw new UnknownSyntaxException();
        }
        BitSet set = new BitSet(ASCII);
        set.set(low.nextSetBit(0), high.nextSetBit(0) + 1);
        return set;
    }

    private BitSet escaped() {
        if (at >= text.length()) {
            throw new UnknownSyntaxException();
        }
        char c = text.charAt(at++);
        BitSet set = new BitSet(ASCII);
        switch (c) {
            case 'd', 'D' -> set.set('0', '9' + 1);
            case 'w', 'W' -> {
                set.set('0', '9' + 1);
                set.set('A', 'Z' + 1);
                set.set('a', 'z' + 1);
                set.set('_');
            }
            default -> {
                if (c >= ASCII || Character.isLetterOrDigit(c)) {
                    throw new UnknownSyntaxException();
                }
                set.set(c);
            }
        }
        if (Character.isUpperCase(c)) {
            set.flip(0, ASCII);
        }
        return set;
    }

    private static BitSet anyButLineFeed() {
        BitSet set = new BitSet(ASCII);
        set.set(0, ASCII);
        set.clear('\n');
        return set;
    }

    private static BitSet single(char c) {
        return single(c, SPECIAL);
    }

    private static BitSet single(char c, String refused) {
        if (refused.indexOf(c) >= 0) {
            throw new UnknownSyntaxException();
        }
        BitSet set = new BitSet(ASCII);
        // Other characters never lead on: RE2/J judges values that hold any
        if (c < ASCII) {
            set.set(c);
        }
        return set;
    }

    private int node(BitSet set, int... to) {
        if (sets.size() >= MOST_NODES) {
            throw new UnknownSyntaxException();
        }
        sets.add(set);
        targets.add(to);
        return sets.size() - 1;
    }

    /** The nodes in which it is before the first character. */
    BitSet start() {
        BitSet nodes = new BitSet(sets.size());
        enter(start, nodes);
        return nodes;
    }

    /** The nodes in which it is after another character. */
    BitSet after(BitSet nodes, char c) {
        BitSet next = new BitSet(sets.size());
        for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
            if (sets.get(node).get(c)) {
                enter(targets.get(node)[0], next);
            }
        }
        return next;
    }

    private void enter(int node, BitSet nodes) {
        if (!nodes.get(node)) {
            nodes.set(node);
            if (sets.get(node).isEmpty()) {
                for (int target : targets.get(node)) {
                    enter(target, nodes);
                }
            }
        }
    }

    /** Whether a value that ends in these nodes fits. */
    boolean accepts(BitSet nodes) {
        return nodes.get(end);
    }
}
