package io.kempt.jobs;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long each stage of a run took. */
final class StageClock {
    private final Map<String, Duration> durations = new LinkedHashMap<>();

    void time(String stage, Runnable work) {
        time(stage, () -> {
            work.run();
            return stage;
        });
    }

    <T> T time(String stage, Supplier<T> work) {
        long from = System.nanoTime();
        T result = work.get();
        durations.put(stage, Duration.ofNanos(System.nanoTime() - from));
        return result;
    }

    Map<String, Duration> durations() {
        return durations;
    }
}
