package io.kempt.jobs;

import io.kempt.jobs.review.ReviewAnswers;
import io.kempt.jobs.review.ReviewAnswers.ClusterRow;
import io.kempt.jobs.review.ReviewAnswers.PairAnswer;
import io.kempt.jobs.review.ReviewAnswers.Place;
import io.kempt.jobs.store.DecisionLedger.Made;
import io.kempt.rules.match.decision.Decision;
import io.kempt.rules.match.decision.DecisionGraph;
import io.kempt.rules.match.decision.DecisionGraph.Contradiction;
import io.kempt.rules.match.decision.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks answers against the records there are and against earlier decisions: unknown records, records that changed since
 * they were asked about, and decisions that contradict each other. All that is wrong is gathered.
 */
final class AnswerCheck {
    private final AskedRecords records;
    private final Map<Pair, Made> earlier = new LinkedHashMap<>();
    private final Map<Pair, Fresh> fresh = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int known;

    AnswerCheck(AskedRecords records, List<Made> decided) {
        this.records = records;
        decided.forEach(made -> earlier.put(Pair.of(made.decision()), made));
    }

    /** Two records, whatever is said of them. */
    private record Pair(String left, String right) {
        static Pair of(Decision decision) {
            return new Pair(decision.left(), decision.right());
        }
    }

    /**
     * A decision that is new.
     *
     * @param fingerprint of both records as the store holds them
     */
    record Fresh(Place place, Decision decision, String fingerprint) {}

    void take(ReviewAnswers answers) {
        problems.addAll(answers.problems());
        answers.pairs().forEach(this::pair);
        Map<String, List<ClusterRow>> clusters = new LinkedHashMap<>();
        answers.clusters()
                .forEach(row -> clusters.computeIfAbsent(
                                row.cluster() + ' ' + row.fingerprint(), id -> new ArrayList<>())
                        .add(row));
        clusters.values().forEach(this::cluster);
        contradictions();
    }

    List<String> problems() {
        return problems;
    }

    Collection<Fresh> fresh() {
        return fresh.values();
    }

    /** How many pairs had been decided so before. */
    int known() {
        return known;
    }

    private void pair(PairAnswer answer) {
        Optional<String> a = record(answer.place(), answer.a());
        Optional<String> b = record(answer.place(), answer.b());
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        if (a.equals(b)) {
            problems.add(answer.place() + ": found the record " + a.get()
                    + " twice, expected two records: take one of them" + " out");
            return;
        }
        Decision decision = Decision.of(a.get(), b.get(), answer.verdict());
        String now = records.fingerprint(List.of(decision.left(), decision.right()));
        if (isNew(answer.place(), decision) && unchanged(answer.place(), answer.fingerprint(), now)) {
            fresh.put(Pair.of(decision), new Fresh(answer.place(), decision, now));
        }
    }

    private Optional<String> record(Place place, String typed) {
        List<String> found = records.named(typed);
        if (found.isEmpty()) {
            problems.add(place + ": found the record " + typed + ", " + records.unknown()
                    + ": correct it, or leave the decision out");
        } else if (found.size() > 1) {
            problems.add(place + ": found the record " + typed + ", which several sources have; expected one of "
                    + String.join(", ", found) + ": write that");
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean unchanged(Place place, String seen, String now) {
        if (seen.isEmpty() || seen.equals(now)) {
            return true;
        }
        problems.add(
                place + ": found other values in the store than those that were decided about, expected the same: look"
                        + " at them again in a new export");
        return false;
    }

    /** Whether nothing was said of the pair before; what contradicts directly is told. */
    private boolean isNew(Place place, Decision decision) {
        Pair pair = Pair.of(decision);
        Made before = earlier.get(pair);
        if (before != null && before.decision().verdict() == decision.verdict()) {
            known++;
            return false;
        }
        Fresh here = fresh.get(pair);
        if (before != null) {
            problems.add(place + ": found '" + decision.verdict().code() + "' of " + words(pair) + ", expected '"
                    + before.decision().verdict().code() + "' as decided before (" + before.origin() + ", "
                    + before.at().substring(0, 10) + "): take that back first with kempt review forget, or this");
        } else if (here != null && here.decision().verdict() != decision.verdict()) {
            problems.add(place + ": found '" + decision.verdict().code() + "' of " + words(pair) + ", expected '"
                    + here.decision().verdict().code() + "' as in " + here.place() + ": change one of both");
        }
        return before == null && here == null;
    }

    private static String words(Pair pair) {
        return pair.left() + " and " + pair.right();
    }

    /** A record that does not belong to its customer is another one than all that are not marked. */
    private void cluster(List<ClusterRow> rows) {
        List<ClusterRow> others = rows.stream().filter(row -> !row.marked()).toList();
        List<ClusterRow> marked = rows.stream().filter(ClusterRow::marked).toList();
        if (marked.isEmpty()) {
            return;
        }
        if (others.isEmpty()) {
            problems.add(
                    marked.get(0).place() + ": found every record of the customer marked, expected at least one that"
                            + " belongs to it: leave one without a mark");
            return;
        }
        List<Fresh> decisions = new ArrayList<>();
        for (ClusterRow row : marked) {
            for (ClusterRow other : others) {
                decisions.add(new Fresh(row.place(), Decision.of(row.record(), other.record(), Verdict.DIFFERENT), ""));
            }
        }
        List<Fresh> open = decisions.stream()
                .filter(one -> isNew(one.place(), one.decision()))
                .toList();
        List<String> names = rows.stream().map(ClusterRow::record).toList();
        if (!open.isEmpty()
                && unchanged(marked.get(0).place(), marked.get(0).fingerprint(), records.fingerprint(names))) {
            open.forEach(one -> fresh.put(
                    Pair.of(one.decision()),
                    new Fresh(
                            one.place(),
                            one.decision(),
                            records.fingerprint(List.of(
                                    one.decision().left(), one.decision().right())))));
        }
    }

    private void contradictions() {
        Map<Pair, String> sayings = new LinkedHashMap<>();
        List<Decision> all = new ArrayList<>();
        earlier.forEach((pair, made) -> {
            all.add(made.decision());
            sayings.put(pair, made.origin() + " of " + made.at().substring(0, 10));
        });
        fresh.forEach((pair, one) -> {
            all.add(one.decision());
            sayings.put(pair, one.place().toString());
        });
        for (Contradiction found : new DecisionGraph(all).contradictions()) {
            List<Decision> involved = new ArrayList<>(found.chain());
            involved.add(found.different());
            Optional<Place> place = involved.stream()
                    .map(Pair::of)
                    .map(fresh::get)
                    .filter(one -> one != null)
                    .map(Fresh::place)
                    .reduce((first, last) -> last);
            place.ifPresent(row -> problems.add(row + ": found that " + words(Pair.of(found.different()))
                    + " are different (" + sayings.get(Pair.of(found.different()))
                    + "), expected that they are the same by "
                    + found.chain().stream()
                            .map(step -> words(Pair.of(step)) + " (" + sayings.get(Pair.of(step)) + ")")
                            .collect(Collectors.joining(", "))
                    + ": change one of these decisions"));
        }
    }
}
