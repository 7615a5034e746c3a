package io.kempt.jobs;

import io.kempt.jobs.exit.LastWords;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import java.nio.file.Path;

/** A process of its own for {@link RunStopTest}: it holds a workspace until it is asked to end, or does not listen. */
final class HolderProbe {
    private HolderProbe() {}

    /** @param args the workspace, and {@code deaf} for work that never asks whether to stop */
    public static void main(String[] args) {
        try {
            new Sessions(java.time.Duration.ZERO).with(Path.of(args[0]), "dedupe", Progress.SILENT, session -> {
                System.out.println("holding");
                System.out.flush();
                while (true) {
                    if (args.length == 1) {
                        session.stop().check();
                    }
                    Thread.onSpinWait();
                }
            });
        } catch (StopException stopped) {
            LastWords.told();
        }
    }
}
