package io.kempt.cli.console;

import io.kempt.jobs.progress.Progress;
import java.io.PrintStream;

/** Writes data to standard output and talk to standard error. */
public final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final Environment environment;
    private final boolean quiet;
    private final Palette palette;
    private final StepProgress progress;

    /** @param quiet whether all talk but errors is left out */
    public Console(PrintStream out, PrintStream err, Environment environment, boolean quiet, Palette palette) {
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.quiet = quiet;
        this.palette = palette;
        this.progress = new StepProgress(err, environment, palette);
    }

    /** A line that another program may read. */
    public void data(String line) {
        out.println(line);
    }

    /** A line for the person, left out with {@code --quiet}. */
    public void say(String line) {
        if (!quiet) {
            err.println(line);
        }
    }

    /** A line for the person that is shown always. */
    public void complain(String line) {
        progress.clear();
        err.println(line);
    }

    public Progress progress() {
        return quiet ? Progress.SILENT : progress;
    }

    public Palette palette() {
        return palette;
    }

    public Environment environment() {
        return environment;
    }
}
