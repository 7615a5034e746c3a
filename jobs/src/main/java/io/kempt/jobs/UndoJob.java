package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.UndoRequest;
import io.kempt.jobs.request.UndoResult;
import io.kempt.jobs.request.UndoResult.UndonePart;
import io.kempt.jobs.store.DecisionLedger;
import io.kempt.jobs.store.DecisionLedger.Made;
import io.kempt.jobs.store.GoldenPast;
import io.kempt.jobs.store.GoldenTable;
import io.kempt.jobs.store.StoredCustomers;
import io.kempt.rules.match.decision.Decision;
import io.kempt.rules.match.decision.DecisionGraph;
import io.kempt.rules.match.decision.DecisionGraph.Contradiction;
import io.kempt.rules.match.decision.Verdict;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Puts apart what a deduplication joined. That they are different becomes a decision, the parts get back the ids that they had,
 * and all golden records are made anew, in one transaction.
 */
final class UndoJob {
    private final Session session;
    private final UndoRequest request;
    private final KindSpec kind;
    private final DecisionLedger ledger;
    private final GoldenPast past;

    UndoJob(Session session, UndoRequest request) {
        this.session = session;
        this.request = request;
        this.kind = session.workspace().rulebook().kind(Kind.CUSTOMER).orElseThrow();
        this.ledger = new DecisionLedger(session.store());
        this.past = new GoldenPast(session.store());
    }

    UndoResult run() {
        Map<String, String> owners = owners();
        UndoTarget target = new UndoTarget(past, new StoredCustomers(session.store(), kind), owners);
        UndoTarget.Found found = target.find(request);
        if (found.joins().isEmpty()) {
            return new UndoResult(ExitCode.OK, request.dryRun(), found.what(), List.of(), 0);
        }
        List<Made> decisions = decisions(found);
        if (!request.dryRun()) {
            Map<String, String> put = formerIds(found.joins());
            DedupeJob.Occasion occasion = new DedupeJob.Occasion("dedupe undo " + request.asked(), 0);
            session.progress().started("undo");
            session.store().inTransaction(() -> {
                ledger.put(decisions);
                new DedupeJob(session, occasion).match(put);
            });
            session.progress().finished("undo", decisions.size() + " pairs are kept apart");
            owners = owners();
        }
        return result(found, owners, decisions.size());
    }

    private Map<String, String> owners() {
        return new GoldenTable(session.store(), kind).owners();
    }

    /** Every two records of different parts are different from now on. */
    private List<Made> decisions(UndoTarget.Found found) {
        Map<Decision, Made> apart = new LinkedHashMap<>();
        StoreRecords records = new StoreRecords(session);
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        for (GoldenJoin join : found.joins()) {
            for (int one = 0; one < join.parts().size(); one++) {
                for (int other = one + 1; other < join.parts().size(); other++) {
                    for (String left : join.parts().get(one).records()) {
                        for (String right : join.parts().get(other).records()) {
                            Decision decision = Decision.of(left, right, Verdict.DIFFERENT);
                            String print = records.fingerprint(List.of(left, right));
                            apart.put(decision, Made.undone(decision, request.asked(), now, print));
                        }
                    }
                }
            }
        }
        refuseContradictions(apart);
        return List.copyOf(apart.values());
    }

    /** Decisions that two records are one give way where they are about these very records, and nowhere else. */
    private void refuseContradictions(Map<Decision, Made> apart) {
        List<Decision> all = new ArrayList<>(apart.keySet());
        for (Decision decision : ledger.decisions()) {
            if (!apart.containsKey(Decision.of(decision.left(), decision.right(), Verdict.DIFFERENT))) {
                all.add(decision);
            }
        }
        List<Contradiction> found = new DecisionGraph(all).contradictions();
        if (!found.isEmpty()) {
            TreeSet<String> told = new TreeSet<>();
            found.forEach(one -> one.chain()
                    .forEach(step -> told.add(step.left() + " and " + step.right()
                            + " are the same, as decided before: take that back")));
            throw new StopException(
                    ExitCode.USAGE,
                    "What would be put apart is held together by decisions, and nothing was changed.",
                    List.copyOf(told),
                    "Take them back: kempt review forget A B");
        }
    }

    /** The ids by which the parts are known: those that they had, where these are nobody's now. */
    private Map<String, String> formerIds(List<GoldenJoin> joins) {
        Map<String, String> put = new HashMap<>();
        for (GoldenJoin join : joins) {
            boolean kept = join.parts().stream().anyMatch(part -> part.former().equals(join.id()));
            for (GoldenJoin.Part part : join.parts()) {
                boolean free = !part.former().isEmpty()
                        && (part.former().equals(join.id())
                                || past.endOf(part.former()).isPresent());
                if (free || kept) {
                    part.records().forEach(record -> put.put(record, free ? part.former() : ""));
                }
            }
        }
        return put;
    }

    private UndoResult result(UndoTarget.Found found, Map<String, String> owners, int kept) {
        List<UndoResult.Undone> undone = new ArrayList<>();
        for (GoldenJoin join : found.joins()) {
            List<UndonePart> parts = new ArrayList<>();
            for (GoldenJoin.Part part : join.parts()) {
                String id = request.dryRun()
                        ? expected(join, part)
                        : owners.getOrDefault(part.records().get(0), "");
                parts.add(new UndonePart(id, part.records()));
            }
            undone.add(new UndoResult.Undone(join.id(), parts));
        }
        return new UndoResult(ExitCode.OK, request.dryRun(), found.what(), undone, kept);
    }

    /** The id that a part would have: the largest one keeps that of the customer when none had it alone. */
    private static String expected(GoldenJoin join, GoldenJoin.Part part) {
        boolean kept = join.parts().stream().anyMatch(one -> one.former().equals(join.id()));
        GoldenJoin.Part largest = join.parts().stream()
                .max(Comparator.comparingInt(
                                (GoldenJoin.Part one) -> one.records().size())
                        .thenComparing(one -> one.equals(join.parts().get(0))))
                .orElse(part);
        return part.former().isEmpty() && !kept && part.equals(largest) ? join.id() : part.former();
    }
}
