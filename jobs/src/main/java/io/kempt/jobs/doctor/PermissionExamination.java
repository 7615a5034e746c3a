package io.kempt.jobs.doctor;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.HealthCheck;
import io.kempt.jobs.tell.Notification;
import io.kempt.jobs.tell.Secret;
import io.kempt.jobs.workspace.StorePlace;
import io.kempt.jobs.workspace.TellingReader;
import io.kempt.jobs.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether this user may write where a run writes, and nobody else may read what is private. */
final class PermissionExamination implements Examination {
    private static final String SUBJECT = "permissions";
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    @Override
    public List<HealthCheck> of(Workspace workspace) {
        List<HealthCheck> checks = new ArrayList<>();
        try {
            StorePlace.check(workspace.store());
        } catch (StopException refused) {
            checks.add(HealthCheck.fail(SUBJECT, refused.problem(), refused.nextStep()));
        }
        Path out = Files.exists(workspace.out()) ? workspace.out() : workspace.root();
        if (!Files.isWritable(out)) {
            checks.add(HealthCheck.fail(
                    SUBJECT,
                    out + " may not be written by this user",
                    "Run Kempt as the user who owns it, or ask for write permission"));
        }
        for (Path file : privateFiles(workspace)) {
            if (isOpenToOthers(file)) {
                checks.add(HealthCheck.warn(
                        SUBJECT, file + " can be read or written by others", "Keep it to yourself: chmod 600 " + file));
            }
        }
        return checks.isEmpty()
                ? List.of(HealthCheck.ok(SUBJECT, "this user may write, nobody else may read"))
                : checks;
    }

    /** The store with the files beside it, and the files with passwords, keys and addresses of webhooks. */
    private static Set<Path> privateFiles(Workspace workspace) {
        Set<Path> files = new LinkedHashSet<>();
        workspace
                .store()
                .file()
                .ifPresent(store -> Stream.of("", "-wal")
                        .map(end -> store.resolveSibling(store.getFileName() + end))
                        .forEach(files::add));
        workspace.inputs().stream()
                .filter(input -> !input.passwordFile().isEmpty())
                .map(input -> workspace.root().resolve(input.passwordFile()))
                .forEach(files::add);
        for (Notification to : TellingReader.audience(workspace.root()).notifications()) {
            Stream.of(to.url(), to.secret())
                    .flatMap(secret -> secret.flatMap(Secret::file).stream())
                    .forEach(files::add);
        }
        return files;
    }

    private static boolean isOpenToOthers(Path file) {
        try {
            return Files.exists(file)
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false; // no permissions of this kind here
        }
    }
}
