package io.kempt.rules.match.survivorship;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes golden records. The order in which the records of a cluster are given has no influence. */
public final class Survivorship {
    private final SurvivorshipSettings settings;
    private final List<String> fields;
    private final int updated;
    private final List<Comparator<Candidate>> orders;

    /** @param fields the fields' names, in the order of {@link SourceRecord#values} */
    public Survivorship(SurvivorshipSettings settings, List<String> fields) {
        this.settings = settings;
        this.fields = List.copyOf(fields);
        this.updated = fields.indexOf(settings.updated());
        this.orders = fields.stream().map(this::order).toList();
    }

    private List<SurvivorshipPolicy> policies(String field) {
        return settings.fields().getOrDefault(field, settings.standard());
    }

    private Comparator<Candidate> order(String field) {
        return policies(field).stream()
                .map(SurvivorshipPolicy::order)
                .reduce(Comparator::thenComparing)
                .orElseThrow()
                .thenComparing(Candidate::key);
    }

    /**
     * The golden record of a cluster.
     *
     * @param members its records, at least one
     */
    public GoldenRecord merge(String id, List<SourceRecord> members) {
        List<SourceRecord> ordered =
                members.stream().sorted(Comparator.comparing(SourceRecord::key)).toList();
        int[] filled = ordered.stream().mapToInt(Survivorship::filled).toArray();
        List<GoldenValue> values = new ArrayList<>(fields.size());
        for (int field = 0; field < fields.size(); field++) {
            values.add(value(field, ordered, filled));
        }
        return new GoldenRecord(
                id, List.copyOf(values), ordered.stream().map(SourceRecord::key).toList());
    }

    private GoldenValue value(int field, List<SourceRecord> members, int[] filled) {
        String name = fields.get(field);
        List<Candidate> candidates = candidates(field, members, filled);
        if (candidates.isEmpty()) {
            return new GoldenValue(name, "", "", "", 0, 0);
        }
        Candidate best = Collections.min(candidates, orders.get(field));
        List<Candidate> others = candidates.stream()
                .filter(other -> !other.value().equals(best.value()))
                .toList();
        int distinct =
                1 + (int) others.stream().map(Candidate::value).distinct().count();
        String decidedBy =
                candidates.size() == 1 ? "only" : others.isEmpty() ? "agreed" : decision(policies(name), best, others);
        return new GoldenValue(name, best.value(), best.key(), decidedBy, candidates.size(), distinct);
    }

    /** The policy at which the last other value fell behind. */
    private static String decision(List<SurvivorshipPolicy> policies, Candidate best, List<Candidate> others) {
        List<Candidate> equal = others;
        for (SurvivorshipPolicy policy : policies) {
            equal = equal.stream()
                    .filter(other -> policy.order().compare(best, other) == 0)
                    .toList();
            if (equal.isEmpty()) {
                return policy.name();
            }
        }
        return "record-key";
    }

    private List<Candidate> candidates(int field, List<SourceRecord> members, int[] filled) {
        Map<String, Integer> votes = new HashMap<>();
        for (SourceRecord member : members) {
            votes.merge(member.values().get(field), 1, Integer::sum);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < filled.length; i++) {
            SourceRecord member = members.get(i);
            String value = member.values().get(field);
            if (!value.isEmpty()) {
                candidates.add(new Candidate(
                        member.key(),
                        value,
                        rank(member.system()),
                        updated < 0 ? "" : member.values().get(updated),
                        filled[i],
                        votes.getOrDefault(value, 0)));
            }
        }
        return candidates;
    }

    private int rank(String system) {
        int place = settings.systems().indexOf(system);
        return place < 0 ? settings.systems().size() : place;
    }

    private static int filled(SourceRecord member) {
        int filled = 0;
        for (String value : member.values()) {
            filled += value.isEmpty() ? 0 : 1;
        }
        return filled;
    }
}
