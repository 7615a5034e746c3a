package io.kempt.cli.console;

import io.kempt.jobs.progress.Progress;
import io.kempt.rules.profile.Mask;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Shows steps while they run. On a terminal one line is drawn over and over; elsewhere, as in a log, each step is a line
 * when it ends, and a long one also a line every ten seconds.
 */
final class StepProgress implements Progress {
    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();
    private static final long REPORT_NANOS = Duration.ofSeconds(10).toNanos();

    private final PrintStream err;
    private final Environment environment;
    private final Palette palette;
    private String step = "";
    private long startedAt;
    private long shownAt;
    private boolean drawn;

    StepProgress(PrintStream err, Environment environment, Palette palette) {
        this.err = err;
        this.environment = environment;
        this.palette = palette;
    }

    @Override
    public void started(String newStep) {
        step = Wording.plain(newStep);
        startedAt = environment.nanoTime().getAsLong();
        shownAt = startedAt;
        if (environment.errTerminal()) {
            draw(step + " ...");
        }
    }

    @Override
    public void advanced(long rows) {
        long now = environment.nanoTime().getAsLong();
        if (now - shownAt < (environment.errTerminal() ? REDRAW_NANOS : REPORT_NANOS)) {
            return;
        }
        shownAt = now;
        String line = step + ": " + Wording.count(rows) + " rows, " + Wording.count(perSecond(rows, now)) + "/s";
        if (environment.errTerminal()) {
            draw(line);
        } else {
            err.println(line);
        }
    }

    private long perSecond(long rows, long now) {
        return Math.round(rows * 1e9 / Math.max(1, now - startedAt));
    }

    @Override
    public void finished(String ended, String summary) {
        clear();
        Duration took = Duration.ofNanos(environment.nanoTime().getAsLong() - startedAt);
        err.println(Wording.plain(ended) + ": " + Wording.plain(summary) + " (" + Wording.time(took) + ")");
    }

    @Override
    public void note(String text) {
        clear();
        err.println(palette.warn("note: ") + Wording.plain(Mask.told(text)));
    }

    private void draw(String line) {
        err.print("\r\033[K" + DisplayWidth.cut(line, environment.columns() - 1));
        err.flush();
        drawn = true;
    }

    /** Takes the drawn line away, so that another can stand there. */
    void clear() {
        if (drawn) {
            err.print("\r\033[K");
            drawn = false;
        }
    }
}
