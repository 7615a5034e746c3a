package io.kempt.jobs;

import io.kempt.jobs.progress.Progress;
import java.util.List;

/** Passes progress on, and keeps what was told. */
record NotingProgress(Progress to, List<String> notes) implements Progress {
    @Override
    public void started(String step) {
        to.started(step);
    }

    @Override
    public void advanced(long rows) {
        to.advanced(rows);
    }

    @Override
    public void finished(String step, String summary) {
        to.finished(step, summary);
    }

    @Override
    public void note(String text) {
        notes.add(text);
    }
}
