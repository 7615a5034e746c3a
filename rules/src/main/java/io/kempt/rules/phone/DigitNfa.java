package io.kempt.rules.phone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Regular expressions over digits as one non-deterministic automaton (Thompson's construction), each with a label that
 * its end carries. It knows what libphonenumber's metadata is written in: digits, {@code \d}, classes, groups,
 * alternatives, {@code ?} and counts. An expression of another kind is refused, and the library is asked instead.
 */
final class DigitNfa {
    private static final int ALL_DIGITS = 0x3FF;

    /** By node: the digits that lead on (bit by digit); 0 for a node that costs no digit. */
    private final List<Integer> digits = new ArrayList<>();

    /** By node: where it leads; -1 for nowhere. */
    private final List<int[]> targets = new ArrayList<>();

    private final List<Integer> labels = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private String text = "";
    private int at;

    /** Adds an expression that must fit the whole number. An empty one fits none. */
    void add(String expression, int label) {
        if (!expression.isEmpty()) {
            starts.add(compiled(expression, accept(label)));
        }
    }

    /**
     * Adds an expression that fits when the number begins with it; {@code $} counts as fulfilled, so that it may fit too
     * often.
     */
    void addPrefix(String expression, int label) {
        if (!expression.isEmpty()) {
            int end = accept(label);
            int loop = node(ALL_DIGITS, end);
            int any = node(0, end, loop);
            targets.set(loop, new int[] {any});
            starts.add(compiled(expression.replace("$", ""), any));
        }
    }

    private int compiled(String expression, int end) {
        text = expression;
        at = 0;
        int start = alternatives(end);
        if (at < text.length()) {
            throw unknown();
        }
        return start;
    }

    private int alternatives(int end) {
        List<Integer> branches = new ArrayList<>();
        branches.add(sequence(end));
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            branches.add(sequence(end));
        }
        return branches.size() == 1
                ? branches.get(0)
                : node(0, branches.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Built from its end, so each part is found first and compiled when what follows it is known. */
    private int sequence(int end) {
        List<int[]> parts = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            int from = at;
            skipAtom();
            int to = at;
            int[] count = count();
            parts.add(new int[] {from, to, count[0], count[1]});
        }
        int after = at;
        int next = end;
        for (int i = parts.size() - 1; i >= 0; i--) {
            next = repeated(parts.get(i), next);
        }
        at = after;
        return next;
    }

    private int repeated(int[] part, int end) {
        int next = end;
        for (int i = part[3]; i > 0; i--) {
            at = part[0];
            int once = atom(next, part[1]);
            next = i > part[2] ? node(0, once, end) : once;
        }
        return next;
    }

    private int atom(int end, int to) {
        char c = text.charAt(at);
        if (c == '(') {
            at += text.startsWith("(?:", at) ? 3 : 1;
            return alternatives(end);
        }
        return node(c == '[' ? classDigits(to) : c == '\\' ? ALL_DIGITS : 1 << (c - '0'), end);
    }

    private void skipAtom() {
        char c = text.charAt(at);
        if (c == '(') {
            skipGroup();
        } else if (c == '[') {
            at = text.indexOf(']', at) + 1;
        } else if (c == '\\' && text.startsWith("\\d", at)) {
            at += 2;
        } else if (isDigit(c)) {
            at++;
        } else {
            throw unknown();
        }
    }

    private void skipGroup() {
        int depth = 0;
        do {
            char c = text.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        } while (depth > 0);
    }

    private int classDigits(int to) {
        int set = 0;
        for (int i = at + 1; i < to - 1; i++) {
            char low = text.charAt(i);
            char high = text.charAt(i + 1) == '-' ? text.charAt(i + 2) : low;
            if (!isDigit(low) || !isDigit(high)) {
                throw unknown();
            }
            for (char c = low; c <= high; c++) {
                set |= 1 << (c - '0');
            }
            i += low == high ? 0 : 2;
        }
        return set;
    }

    /** How often the atom before comes: least and most. */
    private int[] count() {
        if (at >= text.length() || "?{*+".indexOf(text.charAt(at)) < 0) {
            return new int[] {1, 1};
        }
        if (text.charAt(at) == '?') {
            at++;
            return new int[] {0, 1};
        }
        int close = text.indexOf('}', at);
        if (text.charAt(at) != '{' || close < 0) {
            throw unknown();
        }
        String[] bounds = text.substring(at + 1, close).split(",");
        at = close + 1;
        int least = Integer.parseInt(bounds[0]);
        return new int[] {least, Integer.parseInt(bounds[bounds.length - 1])};
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException("not an expression over digits at " + at + ": " + text);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int accept(int label) {
        int node = node(0);
        labels.set(node, label);
        return node;
    }

    private int node(int set, int... to) {
        digits.add(set);
        targets.add(to);
        labels.add(-1);
        return digits.size() - 1;
    }

    /** The nodes in which the automaton is before the first digit. */
    BitSet start() {
        BitSet nodes = new BitSet(digits.size());
        starts.forEach(node -> enter(node, nodes));
        return nodes;
    }

    /** The nodes in which it is after another digit. */
    BitSet after(BitSet nodes, int digit) {
        BitSet next = new BitSet(digits.size());
        for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
            if ((digits.get(node) >> digit & 1) != 0) {
                Arrays.stream(targets.get(node)).forEach(target -> enter(target, next));
            }
        }
        return next;
    }

    private void enter(int node, BitSet nodes) {
        if (!nodes.get(node)) {
            nodes.set(node);
            if (digits.get(node) == 0) {
                for (int target : targets.get(node)) {
                    enter(target, nodes);
                }
            }
        }
    }

    /** The labels of the expressions that fit when a number ends in these nodes. */
    BitSet labels(BitSet nodes) {
        BitSet found = new BitSet();
        nodes.stream().map(labels::get).filter(label -> label >= 0).forEach(found::set);
        return found;
    }
}
