package io.kempt.jobs.validate;

import io.kempt.jobs.request.FindingCount;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.RuleCount;
import io.kempt.jobs.step.RowBlock;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.table.TableShape;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Lang;
import io.kempt.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts rows and findings while they pass, by table and rule. */
public final class FindingTally {
    /** So many places are kept of each rule: enough to look at. */
    private static final int PLACES = 5;

    private static final Comparator<FindingCount> MOST_FIRST =
            Comparator.comparingLong(FindingCount::count).reversed().thenComparing(FindingCount::name);

    private final List<JudgedTable> tables;
    private final List<Map<Rule, Seen>> rules = new ArrayList<>();
    private final long[] accepted;
    private final long[] rejected;
    private final long[] ignored;

    private record Rule(String code, String field, Severity severity) {
        // Written out, for every finding asks them and the generated ones are slow until they are compiled well.
        @Override
        public boolean equals(Object other) {
            return other instanceof Rule that
                    && severity == that.severity
                    && code.equals(that.code)
                    && field.equals(that.field);
        }

        @Override
        public int hashCode() {
            return code.hashCode() * 31 + field.hashCode();
        }
    }

    private static final class Seen {
        long count;
        final List<String> places = new ArrayList<>(1);
    }

    public FindingTally(List<JudgedTable> tables) {
        this.tables = tables;
        this.accepted = new long[tables.size()];
        this.rejected = new long[tables.size()];
        this.ignored = new long[tables.size()];
        tables.forEach(table -> rules.add(new HashMap<>()));
    }

    public void add(int table, RowBlock block) {
        accepted[table] += block.accepted().size();
        rejected[table] += block.rejected().size();
        ignored[table] += block.ignored();
        block.findings().forEach(finding -> add(table, finding));
    }

    public void add(int table, StoredFinding finding) {
        Rule rule = new Rule(finding.code(), finding.field(), finding.severity());
        Seen seen = rules.get(table).computeIfAbsent(rule, any -> new Seen());
        seen.count++;
        if (seen.places.size() < PLACES) {
            seen.places.add(
                    finding.sheet().isEmpty() ? "line " + finding.line() : finding.sheet() + "!" + finding.line());
        }
    }

    /** @param shape how it was understood, its end included */
    public InputCount count(JudgedTable table, TableShape shape) {
        int at = table.seq();
        return new InputCount(
                table.file(),
                table.kind().kind().code(),
                table.source(),
                "",
                shape.summary(),
                accepted[at] + rejected[at] + ignored[at],
                accepted[at],
                rejected[at],
                ignored[at],
                false);
    }

    public List<FindingCount> bySeverity() {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        each((table, rule, seen) -> counts.merge(rule.severity(), seen.count, Long::sum));
        List<FindingCount> all = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            all.add(new FindingCount(severity.code(), counts.getOrDefault(severity, 0L)));
        }
        return all;
    }

    /** Over all tables; most frequent first, equal counts by name. */
    public List<FindingCount> byCode() {
        Map<String, Long> counts = new HashMap<>();
        each((table, rule, seen) ->
                counts.merge(rule.severity().code() + " " + rule.code() + " " + rule.field(), seen.count, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new FindingCount(entry.getKey(), entry.getValue()))
                .sorted(MOST_FIRST)
                .toList();
    }

    /** By table and rule, in the words of the rulebook; within a table most frequent first, equal counts by code and field. */
    public List<RuleCount> byRule(Rulebook rulebook, Lang lang) {
        List<RuleCount> counts = new ArrayList<>();
        for (JudgedTable table : tables) {
            rules.get(table.seq()).entrySet().stream()
                    .map(entry -> count(table, entry.getKey(), entry.getValue(), rulebook, lang))
                    .sorted(Comparator.comparingLong(RuleCount::count)
                            .reversed()
                            .thenComparing(RuleCount::code)
                            .thenComparing(RuleCount::field)
                            .thenComparing(RuleCount::severity))
                    .forEach(counts::add);
        }
        return counts;
    }

    private static String meaning(String code, Rulebook rulebook, Lang lang) {
        return rulebook.code(code)
                .map(known -> known.message(lang, List.of()).replaceAll("'?\\{\\d}'?", "…"))
                .orElse("");
    }

    private static RuleCount count(JudgedTable table, Rule rule, Seen seen, Rulebook rulebook, Lang lang) {
        return new RuleCount(
                table.file(),
                table.kind().kind().code(),
                rule.field(),
                rule.code(),
                rule.severity(),
                meaning(rule.code(), rulebook, lang),
                seen.count,
                List.copyOf(seen.places));
    }

    /** Whether anything at least as grave was found. */
    public boolean reaches(Severity asked) {
        boolean[] any = {false};
        each((table, rule, seen) -> any[0] |= rule.severity().compareTo(asked) <= 0);
        return any[0];
    }

    private interface Visit {
        void of(int table, Rule rule, Seen seen);
    }

    private void each(Visit visit) {
        for (int table = 0; table < rules.size(); table++) {
            int at = table;
            rules.get(table).forEach((rule, seen) -> visit.of(at, rule, seen));
        }
    }
}
