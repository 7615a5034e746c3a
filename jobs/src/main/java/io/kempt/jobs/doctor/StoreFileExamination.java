package io.kempt.jobs.doctor;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.HealthCheck;
import io.kempt.jobs.store.StoreAddress;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.StoreExamination;
import io.kempt.jobs.store.StoreLock;
import io.kempt.jobs.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether the store is whole, of a version that this Kempt knows, and without remains of runs that died. */
final class StoreFileExamination implements Examination {
    private static final String SUBJECT = "store";
    private static final String LEFT_OVER = "left over";

    /** Where locks and shared memory cannot be relied on, as the authors of SQLite say. */
    private static final Set<String> REMOTE = Set.of("nfs", "nfs4", "cifs", "smbfs", "smb3", "fuse.sshfs", "9p");

    @Override
    public List<HealthCheck> of(Workspace workspace) {
        return workspace.store().file().map(file -> of(workspace, file)).orElseGet(() -> server(workspace.store()));
    }

    /** A database server is asked whether it lets Kempt in; what its files are like is its own business. */
    private static List<HealthCheck> server(StoreAddress address) {
        try (StoreDatabase store = StoreDatabase.look(address)) {
            return List.of(HealthCheck.ok(SUBJECT, address + ", reached, schema " + store.schema()));
        } catch (StopException refused) {
            return List.of(HealthCheck.fail(SUBJECT, refused.problem(), refused.nextStep()));
        }
    }

    private static List<HealthCheck> of(Workspace workspace, Path file) {
        if (!Files.exists(file)) {
            return List.of(HealthCheck.ok(SUBJECT, "none yet; the first import makes it"));
        }
        List<HealthCheck> checks = new ArrayList<>();
        try (StoreExamination store = StoreExamination.open(file)) {
            checks.add(file(file, store));
            checks.addAll(leftOver(workspace, store));
        } catch (SQLException broken) {
            checks.add(damaged(file, broken.getMessage() == null ? "it cannot be read" : broken.getMessage()));
        }
        remote(file, checks);
        return checks;
    }

    private static HealthCheck file(Path file, StoreExamination store) throws SQLException {
        List<String> damage = store.damage();
        if (!damage.isEmpty()) {
            return damaged(file, String.join("; ", damage));
        }
        int schema = store.schema();
        if (schema > StoreExamination.knownSchema()) {
            return HealthCheck.fail(
                    SUBJECT,
                    String.format(
                            Locale.ROOT,
                            "%s has schema %d; this Kempt knows %d",
                            file,
                            schema,
                            StoreExamination.knownSchema()),
                    "Use the newer Kempt that made it");
        }
        String age = schema < StoreExamination.knownSchema() ? ", brought up to date by the next command" : "";
        return HealthCheck.ok(SUBJECT, file + ", whole, schema " + schema + age);
    }

    private static HealthCheck damaged(Path file, String how) {
        return HealthCheck.fail(
                SUBJECT,
                file + " is damaged: " + how,
                "Put a back-up in its place, or move it away and import the files again");
    }

    private static List<HealthCheck> leftOver(Workspace workspace, StoreExamination store) throws SQLException {
        List<String> open = store.openInputs();
        List<String> running = store.running();
        boolean busy = StoreLock.holder(workspace.store()).isPresent();
        if (busy || (open.isEmpty() && running.isEmpty())) {
            return List.of(HealthCheck.ok(LEFT_OVER, busy ? "not told while a run is going on" : "nothing"));
        }
        List<String> found = new ArrayList<>();
        if (!running.isEmpty()) {
            found.add("killed: run " + String.join(", ", running));
        }
        if (!open.isEmpty()) {
            found.add("imported in part: " + String.join(", ", open));
        }
        return List.of(HealthCheck.warn(
                LEFT_OVER,
                String.join("; ", found),
                "Go on with it: kempt runs resume; or give it up: kempt runs abandon ID"));
    }

    private static void remote(Path file, List<HealthCheck> checks) {
        try {
            String type = Files.getFileStore(file).type();
            if (REMOTE.contains(type)) {
                checks.add(HealthCheck.warn(
                        SUBJECT,
                        "it lies on a network file system (" + type + "), where a crash may damage it",
                        "Name a place on a local disk under 'store:' in " + Workspace.FILE));
            }
        } catch (IOException unknown) {
            // some file systems do not tell what they are
        }
    }
}
