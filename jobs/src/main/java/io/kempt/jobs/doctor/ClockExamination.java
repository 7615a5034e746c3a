package io.kempt.jobs.doctor;

import io.kempt.jobs.request.HealthCheck;
import io.kempt.jobs.store.StoreExamination;
import io.kempt.jobs.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Whether the clock can be right: history and the order of runs depend on it. It is compared with the newest run and with
 * the time that the file system gives to a new file.
 */
final class ClockExamination implements Examination {
    private static final String SUBJECT = "clock";

    /** What clocks that are kept in step differ by at most, with a file system that counts in two seconds. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    private final Clock clock;

    ClockExamination(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<HealthCheck> of(Workspace workspace) {
        Instant now = clock.instant();
        String shown = now.truncatedTo(ChronoUnit.SECONDS).toString();
        Optional<Instant> newest = workspace.store().file().flatMap(ClockExamination::newestRun);
        if (newest.isPresent() && now.plus(SLACK).isBefore(newest.get())) {
            return List.of(HealthCheck.fail(
                    SUBJECT,
                    shown + " lies before a run of " + newest.get().truncatedTo(ChronoUnit.SECONDS),
                    "Set the clock of the machine, and let it be kept in step (timedatectl set-ntp true)"));
        }
        Duration apart = fileTime(workspace.root(), clock).abs();
        return List.of(
                apart.compareTo(SLACK) > 0
                        ? HealthCheck.warn(
                                SUBJECT,
                                shown + "; the file system is " + apart.toSeconds() + " s apart from it",
                                "Keep the clocks of both machines in step: files that still grow are known by their time")
                        : HealthCheck.ok(SUBJECT, shown));
    }

    /** A store that cannot be read is told elsewhere. */
    private static Optional<Instant> newestRun(Path store) {
        if (!Files.exists(store)) {
            return Optional.empty();
        }
        try (StoreExamination examination = StoreExamination.open(store)) {
            return examination.latest();
        } catch (SQLException told) {
            return Optional.empty();
        }
    }

    /** How far the time of a new file is from the clock; nothing when no file can be made there, which is told elsewhere. */
    private static Duration fileTime(Path folder, Clock clock) {
        try {
            Path file = Files.createTempFile(folder, ".kempt-doctor.", ".part");
            try {
                return Duration.between(
                        clock.instant(), Files.getLastModifiedTime(file).toInstant());
            } finally {
                Files.delete(file);
            }
        } catch (IOException readOnly) {
            return Duration.ZERO;
        }
    }
}
