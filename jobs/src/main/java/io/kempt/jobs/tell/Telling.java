package io.kempt.jobs.tell;

import io.kempt.jobs.progress.Progress;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Tells an audience of one run. What cannot be told is said in one note, and never changes how the run ends.
 */
public final class Telling {
    private final RunStart start;
    private final List<Medium> media;
    private final Progress progress;
    private final Set<String> noted = new HashSet<>();

    private Telling(RunStart start, List<Medium> media, Progress progress) {
        this.start = start;
        this.media = media;
        this.progress = progress;
    }

    /** Begins to tell of a run. */
    public static Telling begin(Audience audience, String command, Instant now, Progress progress) {
        RunStart start = new RunStart(UUID.randomUUID(), audience.root(), audience.lang(), command, now);
        Telling telling = new Telling(start, audience.media(), progress);
        telling.each(medium -> medium.begin(start));
        return telling;
    }

    /** When the run began. */
    public Instant began() {
        return start.at();
    }

    /** Tells how the run ended. */
    public void end(RunOutcome outcome, Instant now) {
        RunStory story = new RunStory(start, now, outcome);
        each(medium -> medium.end(story));
    }

    private interface Call {
        void to(Medium medium) throws UntoldException;
    }

    private void each(Call call) {
        for (Medium medium : media) {
            try {
                call.to(medium);
            } catch (UntoldException untold) {
                note(medium, untold.reason());
            } catch (RuntimeException | LinkageError broken) {
                // a fault in telling must not spoil a run that is done; its message may hold an address
                note(medium, "it failed with " + broken.getClass().getSimpleName());
            }
        }
    }

    private void note(Medium medium, String reason) {
        String note = "Not told to " + medium.name() + ": " + reason + ". The run itself is not affected.";
        if (noted.add(note)) {
            progress.note(note);
        }
    }
}
