package io.kempt.jobs.duplicates;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How two records of one group hang together: the path of pairs whose weakest one is as strong as it can be. */
public final class StrongestPath {
    /** A pair of records of the group. */
    public record Step(String a, String b, double probability) {}

    private final Map<String, List<Step>> neighbours = new HashMap<>();

    private StrongestPath() {}

    /**
     * The path from one record to another.
     *
     * @param pairs of the group
     * @return its pairs in their order; none when pairs do not lead there
     */
    public static List<Step> between(String from, String to, List<Step> pairs) {
        StrongestPath path = new StrongestPath();
        List<Step> strongest = pairs.stream()
                .sorted(Comparator.comparingDouble((Step step) -> -step.probability())
                        .thenComparing(Step::a)
                        .thenComparing(Step::b))
                .toList();
        List<Step> found = List.of();
        for (Step step : strongest) {
            // the first pair that closes a way from one to the other makes the best one
            path.add(step);
            found = path.walk(from, to);
            if (!found.isEmpty()) {
                break;
            }
        }
        return found;
    }

    private void add(Step step) {
        neighbours.computeIfAbsent(step.a(), none -> new ArrayList<>()).add(step);
        neighbours
                .computeIfAbsent(step.b(), none -> new ArrayList<>())
                .add(new Step(step.b(), step.a(), step.probability()));
    }

    private List<Step> walk(String from, String to) {
        Map<String, Step> reachedBy = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !reachedBy.containsKey(to)) {
            for (Step step : neighbours.getOrDefault(open.poll(), List.of())) {
                if (!step.b().equals(from) && reachedBy.putIfAbsent(step.b(), step) == null) {
                    open.add(step.b());
                }
            }
        }
        List<Step> path = new ArrayList<>();
        for (Step step = reachedBy.get(to); step != null; step = reachedBy.get(step.a())) {
            path.add(0, step);
        }
        return path;
    }
}
