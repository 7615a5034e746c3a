package io.kempt.jobs.workspace;

import io.kempt.jobs.exit.StopException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Refuses files that somebody is still writing. A file that was written to in the last seconds is looked at twice, with a
 * moment in between; older ones cost nothing.
 */
public final class FileWatch {
    /** Files written to within this time are looked at twice. */
    private static final Duration RECENT = Duration.ofSeconds(10);

    /** Programs that write a file seldom rest for as long as that between two blocks. */
    private static final Duration MOMENT = Duration.ofMillis(300);

    private final Supplier<Instant> now;
    private final Pause pause;

    /** Waits. */
    @FunctionalInterface
    public interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /** With a clock and a way to wait that tests may turn. */
    public FileWatch(Supplier<Instant> now, Pause pause) {
        this.now = now;
        this.pause = pause;
    }

    /** By the system's clock. */
    public static FileWatch ofSystem() {
        return new FileWatch(Instant::now, time -> Thread.sleep(time.toMillis()));
    }

    /**
     * Looks at files again that were written to just now.
     *
     * @throws StopException when one has changed since its content was hashed
     */
    public void refuseGrowing(List<InputFile> files) {
        growing(files).forEach((file, how) -> {
            throw changed(file, how);
        });
    }

    /** The files among them that have changed since their content was hashed, each with what was seen, such as "is still growing". */
    public Map<InputFile, String> growing(List<InputFile> files) {
        Map<InputFile, String> growing = new LinkedHashMap<>();
        Instant recent = now.get().minus(RECENT);
        List<InputFile> young = files.stream()
                .filter(file -> file.look().modified().isAfter(recent))
                .toList();
        if (young.isEmpty()) {
            return growing;
        }
        try {
            pause.of(MOMENT);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        young.forEach(file -> change(file).ifPresent(how -> growing.put(file, how)));
        return growing;
    }

    /**
     * Compares a file with how it looked when its content was hashed.
     *
     * @throws StopException when it has changed since
     */
    public static void refuseChanged(InputFile file) {
        change(file).ifPresent(how -> {
            throw changed(file, how);
        });
    }

    /** What has happened to a file since its content was hashed; empty when nothing has. */
    public static Optional<String> change(InputFile file) {
        FileLook now = FileLook.of(file.path());
        if (now.equals(file.look())) {
            return Optional.empty();
        }
        return Optional.of(
                now.size() > file.look().size()
                        ? "is still growing: it had " + bytes(file.look()) + " and has " + bytes(now)
                        : "is being written to while it is read");
    }

    /** What is said of a file that somebody is writing. */
    public static StopException changed(InputFile file, String how) {
        return StopException.inputRefused(
                file.shown() + " " + how + ".",
                "Wait until the program that writes it has ended, then run the same command again.");
    }

    private static String bytes(FileLook look) {
        return String.format(java.util.Locale.ROOT, "%,d bytes", look.size());
    }
}
