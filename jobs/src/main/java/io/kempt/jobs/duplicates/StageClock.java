package io.kempt.jobs.duplicates;

import io.kempt.rules.match.MatchWatch;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What each stage of the work costs, in processor time of all threads: on a busy machine it says more than the clock on the wall.
 */
public final class StageClock implements MatchWatch {
    private final Runnable stopCheck;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private Duration last = Duration.ZERO;
    private String stage = "start";

    /** @param stopCheck called now and then; what it throws ends the work */
    public StageClock(Runnable stopCheck) {
        this.stopCheck = stopCheck;
    }

    @Override
    public void check() {
        stopCheck.run();
    }

    @Override
    public void began(Stage next) {
        began(next.name().toLowerCase(Locale.ROOT));
    }

    /** A stage begins, and the one before it is over. */
    public void began(String next) {
        Duration now = ProcessHandle.current().info().totalCpuDuration().orElse(last);
        seconds.merge(stage, now.minus(last).toMillis() / 1000.0, Double::sum);
        last = now;
        stage = next;
    }

    /** Processor seconds by stage so far, in the order in which stages began; what came before the first is {@code start}. */
    public Map<String, Double> seconds() {
        began(stage);
        return seconds;
    }
}
