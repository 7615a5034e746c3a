package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.PruneRequest;
import io.kempt.jobs.request.PruneResult;
import io.kempt.jobs.request.RunResult;
import io.kempt.jobs.retention.Age;
import io.kempt.jobs.retention.OldDeliveries;
import io.kempt.jobs.retention.OldOutputs;
import io.kempt.jobs.retention.Retention;
import io.kempt.jobs.retention.RetentionPart;
import io.kempt.jobs.retention.Tally;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.OldFindings;
import io.kempt.jobs.store.OldJobs;
import io.kempt.jobs.store.OldRuns;
import io.kempt.jobs.store.OldVersions;
import io.kempt.jobs.store.RunLedger;
import io.kempt.jobs.store.StoreTrouble;
import io.kempt.jobs.workspace.Inbox;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.jobs.workspace.WorkspaceInput;
import io.kempt.rules.model.KindSpec;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Removes what has become older than the workspace wants to keep. The order makes it safe to kill:
 *
 * <ol>
 *   <li>Folders of outputs are set aside, each by one rename. A run whose record is still there has its folder whole or not
 *       at all, and one without a folder is nothing special: its outputs were removed.
 *   <li>The rows go, in one transaction.
 *   <li>What was set aside and archived files are deleted. Nothing refers to them any more; what a killed process leaves, the
 *       next one finds by its name or its day.
 * </ol>
 *
 * The rows first would lose sight of the folders; the files alone first would leave runs with half their outputs.
 */
final class PruneJob {
    /** The days of archives, and the times of Spring Batch, are those of this machine. */
    static final Clock CLOCK = Clock.system(ZoneId.systemDefault());

    private static final String NOT_REMOVED = "what is too old was not removed: ";

    private final Session session;
    private final Workspace workspace;
    private final Retention retention;
    private final Instant now;
    private final Clock clock;
    private final OldRuns runs;
    private final OldFindings findings;
    private final OldVersions versions;
    private final Map<RetentionPart, Tally> tallies = new EnumMap<>(RetentionPart.class);

    PruneJob(Session session, Retention retention, Clock clock) {
        this.session = session;
        this.workspace = session.workspace();
        this.retention = retention;
        this.clock = clock;
        this.now = clock.instant();
        this.runs = new OldRuns(session.store());
        Collection<KindSpec> kinds = workspace.rulebook().kinds().values();
        this.findings = new OldFindings(session.store(), kinds);
        this.versions = new OldVersions(session.store());
    }

    /**
     * What a request asks to be kept, in a workspace that may want something itself.
     *
     * @throws StopException (usage) when neither of them names an age
     */
    static Retention retention(Workspace workspace, PruneRequest request) {
        Retention set = workspace.retention();
        int keep = request.keep().orElse(set.keep());
        Retention asked = request.olderThan()
                .map(age -> Retention.of(List.of(RetentionPart.values()), age, keep))
                .orElse(set.keeping(keep))
                .only(request.only());
        if (!asked.any()) {
            String missing = request.only().isEmpty() || !set.any()
                    ? Workspace.FILE + " has no 'retention:'"
                    : "'retention:' in " + Workspace.FILE + " has no age of "
                            + String.join(
                                    ", ",
                                    request.only().stream()
                                            .map(RetentionPart::code)
                                            .toList());
            throw StopException.usage(
                    missing + ", so that everything stays.",
                    "Name an age and see what would go: kempt runs prune --older-than 90d");
        }
        return asked;
    }

    /**
     * After a good run, what is older than the workspace wants to keep goes. Where that fails, the run is a good one all the
     * same, and the next one tries again.
     */
    static RunResult after(Session session, RunResult result) {
        Retention retention = session.workspace().retention();
        if (result.exit() != ExitCode.OK || !retention.any()) {
            return result;
        }
        try {
            return result.with(new PruneJob(session, retention, CLOCK).prune(true));
        } catch (StopException failed) {
            session.progress().note(NOT_REMOVED + failed.problem());
        } catch (DataAccessException | TransactionException failed) {
            session.progress()
                    .note(NOT_REMOVED
                            + StoreTrouble.of(session.workspace().store(), failed)
                                    .problem());
        }
        return result;
    }

    /** @param confirmed whether anything is removed */
    PruneResult prune(boolean confirmed) {
        Set<Long> needed = runs.needed(retention.keep(), workspace.pipeline().describe());
        List<OldRuns.Ended> old = old(RetentionPart.RUNS, needed);
        OldOutputs outputs = outputs(old(RetentionPart.OUTPUTS, needed), old);
        Optional<OldDeliveries> deliveries = deliveries();
        List<Input> replaced =
                moment(RetentionPart.FINDINGS).map(findings::before).orElse(List.of());
        tallies.put(RetentionPart.FINDINGS, findings.tally(replaced));
        moment(RetentionPart.HISTORY).ifPresent(moment -> tallies.put(RetentionPart.HISTORY, versions.before(moment)));
        PruneResult result = new PruneResult(ExitCode.OK, confirmed, parts());
        if (confirmed) {
            session.stop().check();
            outputs.setAside();
            session.store().inTransaction(() -> {
                runs.forget(old);
                findings.remove(replaced, now);
                moment(RetentionPart.HISTORY).ifPresent(versions::remove);
                moment(RetentionPart.RUNS)
                        .ifPresent(moment -> new OldJobs(session.store()).remove(moment, clock.getZone()));
            });
            outputs.delete();
            deliveries.ifPresent(OldDeliveries::delete);
        }
        return result;
    }

    private Optional<Instant> moment(RetentionPart part) {
        return retention.age(part).map(age -> age.before(now));
    }

    private List<OldRuns.Ended> old(RetentionPart part, Set<Long> needed) {
        List<OldRuns.Ended> old =
                moment(part).map(moment -> runs.before(moment, needed)).orElse(List.of());
        if (part == RetentionPart.RUNS) {
            Tally tally = new Tally();
            old.forEach(run -> tally.add(run.ended(), 0));
            tallies.put(part, tally);
        }
        return old;
    }

    /** A run's folder goes with its record at the latest, for nobody would know of it then. */
    private OldOutputs outputs(List<OldRuns.Ended> old, List<OldRuns.Ended> forgotten) {
        OldOutputs outputs = new OldOutputs(workspace.out());
        List<OldRuns.Ended> all = new ArrayList<>(old);
        all.addAll(forgotten);
        for (OldRuns.Ended run : all) {
            outputs.add(workspace.out().resolve(RunLedger.name(run.id())), run.ended());
            outputs.add(workspace.out().resolve(ImportFilesJob.FOLDER + RunLedger.name(run.id())), run.ended());
        }
        moment(RetentionPart.OUTPUTS).ifPresent(outputs::addReports);
        outputs.addLeftOver();
        tallies.put(RetentionPart.OUTPUTS, outputs.tally());
        return outputs;
    }

    private Optional<OldDeliveries> deliveries() {
        return moment(RetentionPart.ARCHIVE).map(moment -> {
            OldDeliveries deliveries = new OldDeliveries(moment, clock.getZone(), InboxMoves.REASON);
            for (WorkspaceInput input : workspace.inputs()) {
                input.settings().inbox().ifPresent(inbox -> add(deliveries, inbox));
            }
            tallies.put(RetentionPart.ARCHIVE, deliveries.tally());
            return deliveries;
        });
    }

    private void add(OldDeliveries deliveries, Inbox inbox) {
        Path root = workspace.root();
        deliveries.addArchive(root.resolve(inbox.archive()));
        deliveries.addRefused(root.resolve(inbox.refused()));
    }

    private List<PruneResult.Part> parts() {
        List<PruneResult.Part> parts = new ArrayList<>();
        tallies.forEach((part, tally) -> {
            if (tally.items() > 0) {
                String age = retention
                        .age(part)
                        .or(() -> retention.age(RetentionPart.RUNS))
                        .map(Age::toString)
                        .orElse("");
                parts.add(new PruneResult.Part(
                        part.code(), age, tally.items(), tally.bytes(), tally.oldest(), tally.newest()));
            }
        });
        return List.copyOf(parts);
    }
}
