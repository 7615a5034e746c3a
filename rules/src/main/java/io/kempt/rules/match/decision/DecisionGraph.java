package io.kempt.rules.match.decision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What decisions say together: records said to be the same make groups, and records said to be different keep two groups
 * apart. So a pair may be decided without ever having been asked about, and decisions may contradict each other.
 */
public final class DecisionGraph {
    private final List<Decision> decisions;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<Decision>> same = new HashMap<>();
    private final Set<String> apart = new HashSet<>();
    private final Set<Decision> asked = new HashSet<>();

    public DecisionGraph(Collection<Decision> decisions) {
        this.decisions = List.copyOf(decisions);
        for (Decision decision : this.decisions) {
            asked.add(Decision.of(decision.left(), decision.right(), Verdict.UNSURE));
            if (decision.verdict() == Verdict.SAME) {
                parents.put(root(decision.left()), root(decision.right()));
                same.computeIfAbsent(decision.left(), key -> new ArrayList<>()).add(decision);
                same.computeIfAbsent(decision.right(), key -> new ArrayList<>()).add(decision);
            }
        }
        for (Decision decision : this.decisions) {
            if (decision.verdict() == Verdict.DIFFERENT) {
                apart.add(groups(decision.left(), decision.right()));
            }
        }
    }

    /**
     * Two records said to be different that others say are the same.
     *
     * @param different what keeps them apart
     * @param chain what makes them one, from the left record to the right one, in order
     */
    public record Contradiction(Decision different, List<Decision> chain) {}

    /** All contradictions, in the order of the decisions that keep apart; each with a shortest chain. */
    public List<Contradiction> contradictions() {
        List<Contradiction> found = new ArrayList<>();
        for (Decision decision : decisions) {
            if (decision.verdict() == Verdict.DIFFERENT && root(decision.left()).equals(root(decision.right()))) {
                found.add(new Contradiction(decision, chain(decision.left(), decision.right())));
            }
        }
        return found;
    }

    /** Whether nothing is left to ask about two records: they were asked about, or it follows from other decisions. */
    public boolean settles(String one, String other) {
        return asked.contains(Decision.of(one, other, Verdict.UNSURE))
                || root(one).equals(root(other))
                || apart.contains(groups(one, other));
    }

    private String groups(String one, String other) {
        String a = root(one);
        String b = root(other);
        return a.compareTo(b) <= 0 ? a + '\0' + b : b + '\0' + a;
    }

    private String root(String key) {
        String at = key;
        String up = parents.getOrDefault(at, at);
        while (!up.equals(at)) {
            at = up;
            up = parents.getOrDefault(at, at);
        }
        if (!at.equals(key)) {
            parents.put(key, at);
        }
        return at;
    }

    /** A shortest way over decisions that say "same". */
    private List<Decision> chain(String from, String to) {
        Map<String, Decision> reachedBy = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !reachedBy.containsKey(to)) {
            String at = open.remove();
            for (Decision step : same.getOrDefault(at, List.of())) {
                String next = other(step, at);
                if (!next.equals(from) && reachedBy.putIfAbsent(next, step) == null) {
                    open.add(next);
                }
            }
        }
        List<Decision> chain = new ArrayList<>();
        for (String at = to; !at.equals(from); ) {
            Decision step = reachedBy.get(at);
            if (step == null) {
                return List.of();
            }
            chain.add(0, step);
            at = other(step, at);
        }
        return chain;
    }

    private static String other(Decision decision, String key) {
        return decision.left().equals(key) ? decision.right() : decision.left();
    }
}
