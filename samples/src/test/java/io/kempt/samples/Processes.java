package io.kempt.samples;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Small commands of the system that a test needs. */
final class Processes {
    private Processes() {}

    /** Whether the command is there and ends with 0 within ten seconds. */
    static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
