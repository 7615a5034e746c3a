package io.kempt.jobs.doctor;

import io.kempt.jobs.request.HealthCheck;
import io.kempt.jobs.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether the disks have room for a run: the store, the outputs, and what is put aside while files are read. */
final class SpaceExamination implements Examination {
    private static final long MIB = 1L << 20;

    /** With less a run of any size fails. */
    private static final long LEAST = 100 * MIB;

    /** With less a large delivery may fail. */
    private static final long COMFORTABLE = 1024 * MIB;

    @Override
    public List<HealthCheck> of(Workspace workspace) {
        Map<String, Path> places = new LinkedHashMap<>();
        Optional<Path> store = workspace.store().file();
        store.ifPresent(file ->
                places.put("space for store", existing(file.resolveSibling(".")).normalize()));
        places.put("space for outputs", existing(workspace.out()));
        places.put("space for temporary files", existing(Path.of(System.getProperty("java.io.tmpdir"))));
        // while rows are brought in, the log beside the store may grow to the size of what is written
        long wanted = Math.max(COMFORTABLE, store.map(SpaceExamination::size).orElse(0L));
        return places.entrySet().stream()
                .map(place -> check(place.getKey(), place.getValue(), wanted))
                .toList();
    }

    private static HealthCheck check(String subject, Path folder, long wanted) {
        try {
            return check(subject, folder, Files.getFileStore(folder).getUsableSpace(), wanted);
        } catch (IOException unknown) {
            return HealthCheck.warn(subject, folder + " does not tell its free space", "See to it with df");
        }
    }

    static HealthCheck check(String subject, Path folder, long free, long wanted) {
        String found = String.format(Locale.ROOT, "%,d MB free in %s", free / MIB, folder);
        if (free < LEAST) {
            return HealthCheck.fail(subject, found, "Make room: at least 100 MB");
        }
        return free < wanted
                ? HealthCheck.warn(
                        subject,
                        found,
                        String.format(Locale.ROOT, "Make room: %,d MB are wise for this store", wanted / MIB))
                : HealthCheck.ok(subject, found);
    }

    /** The place itself, or the nearest folder above it that exists. */
    private static Path existing(Path place) {
        Path here = place.toAbsolutePath();
        while (!Files.exists(here) && here.getParent() != null) {
            here = here.getParent();
        }
        return here;
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException unknown) {
            return 0;
        }
    }
}
