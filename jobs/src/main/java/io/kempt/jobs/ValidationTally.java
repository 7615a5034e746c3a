package io.kempt.jobs;

import io.kempt.jobs.request.FindingCount;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.step.RowBlock;
import io.kempt.jobs.store.RejectedRow;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.store.StoredRow;
import io.kempt.jobs.table.TableShape;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.validate.Uniqueness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what a file holds while its blocks pass in order, and judges what needs earlier rows of the same file: repeated
 * keys and values that must be unique. It keeps one entry for each distinct value of such a field.
 */
final class ValidationTally {
    private final KindSpec kind;
    private final List<FieldRules> unique;
    private final Map<String, Long> keys = new HashMap<>();
    private final List<Map<String, Long>> seen = new ArrayList<>();
    private final Map<String, Long> codes = new HashMap<>();
    private final Map<Severity, Long> severities = new EnumMap<>(Severity.class);
    private long read;
    private long accepted;
    private long rejected;
    private long ignored;

    ValidationTally(Rulebook rulebook, KindSpec kind) {
        this.kind = kind;
        this.unique = rulebook.rules(kind.kind()).stream()
                .filter(rules -> rules.field().unique() && !rules.field().name().equals(kind.key()))
                .toList();
        unique.forEach(rules -> seen.add(new HashMap<>()));
    }

    /**
     * Counts a block.
     *
     * @return it with the findings and rejects that only earlier rows could tell
     */
    RowBlock add(RowBlock block) {
        List<StoredRow> kept = new ArrayList<>(block.accepted().size());
        List<RejectedRow> rejects = new ArrayList<>(block.rejected());
        List<StoredFinding> findings = new ArrayList<>(block.findings());
        for (StoredRow row : block.accepted()) {
            Long first = keys.putIfAbsent(row.key(), row.line());
            if (first == null) {
                kept.add(row);
                checkUnique(row, findings);
            } else {
                rejects.add(new RejectedRow(row.key(), row.number(), row.line(), row.sheet(), row.cells()));
                findings.add(across(
                        row, kind.key(), Uniqueness.KEY_REPEATED, Uniqueness.KEY_REPEATED.severity(), "", first));
            }
        }
        rejects.sort(Comparator.comparingLong(RejectedRow::number));
        findings.sort(Comparator.comparingLong(StoredFinding::number));
        RowBlock whole = new RowBlock(block.position(), kept, rejects, findings, block.ignored());
        count(whole);
        return whole;
    }

    private void checkUnique(StoredRow row, List<StoredFinding> findings) {
        for (int i = 0; i < unique.size(); i++) {
            FieldRules rules = unique.get(i);
            String value = row.values()[kind.index(rules.field().name())];
            Long first = value.isEmpty() ? null : seen.get(i).putIfAbsent(value, row.line());
            if (first != null) {
                FindingCode code = Uniqueness.NOT_UNIQUE;
                findings.add(across(row, rules.field().name(), code, rules.severity(code), value, first));
            }
        }
    }

    private static StoredFinding across(
            StoredRow row, String field, FindingCode code, Severity severity, String value, long firstLine) {
        return new StoredFinding(
                row.number(),
                StoredFinding.ACROSS_ROWS,
                row.line(),
                row.sheet(),
                field,
                code.id(),
                severity,
                value,
                "",
                List.of("line " + firstLine));
    }

    private void count(RowBlock block) {
        read = block.position();
        accepted += block.accepted().size();
        rejected += block.rejected().size();
        ignored += block.ignored();
        for (StoredFinding finding : block.findings()) {
            severities.merge(finding.severity(), 1L, Long::sum);
            codes.merge(finding.severity().code() + " " + finding.code() + " " + finding.field(), 1L, Long::sum);
        }
    }

    InputCount count(TableShape shape, String sha256) {
        return new InputCount(
                shape.file(),
                kind.kind().code(),
                "",
                sha256,
                shape.summary(),
                read,
                accepted,
                rejected,
                ignored,
                false);
    }

    List<FindingCount> bySeverity() {
        List<FindingCount> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            counts.add(new FindingCount(severity.code(), severities.getOrDefault(severity, 0L)));
        }
        return counts;
    }

    /** Most frequent first; equal counts by name. */
    List<FindingCount> byCode() {
        return codes.entrySet().stream()
                .map(entry -> new FindingCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(FindingCount::count).reversed().thenComparing(FindingCount::name))
                .toList();
    }

    /** Whether anything at least as grave was found. */
    boolean reaches(Severity asked) {
        return severities.keySet().stream().anyMatch(severity -> severity.compareTo(asked) <= 0);
    }
}
