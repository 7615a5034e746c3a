package io.kempt.jobs;

import io.kempt.jobs.quality.QualityOutcome;
import io.kempt.jobs.request.InboxResult;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.workspace.InputFile;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the steps of one run hand to one another. */
final class RunState {
    private final Session session;
    private final Optional<LocalDate> askedDay;
    private final Lang lang;
    private final List<InputFile> files;
    private final List<Input> inputs = new ArrayList<>();
    private final Map<InputFile, InboxResult.Refused> refused = new LinkedHashMap<>();
    private final List<String> waiting = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private final List<String> headlines = new ArrayList<>();
    private Optional<QualityOutcome> quality = Optional.empty();
    private Optional<LocalDate> asOf = Optional.empty();
    private Place place = new Place(0, Path.of(""), Instant.EPOCH);

    /**
     * @param askedDay the day that was asked for on the command line
     * @param files those of the workspace's inputs
     */
    RunState(Session session, Optional<LocalDate> askedDay, Lang lang, List<InputFile> files) {
        this.session = session;
        this.askedDay = askedDay;
        this.lang = lang;
        this.files = files;
    }

    /**
     * A run that has begun.
     *
     * @param run its number
     * @param out the folder of its outputs
     */
    record Place(long run, Path out, Instant started) {}

    void begin(Place begun) {
        place = begun;
    }

    Session session() {
        return session;
    }

    Optional<LocalDate> askedDay() {
        return askedDay;
    }

    Lang lang() {
        return lang;
    }

    List<InputFile> files() {
        return files;
    }

    long run() {
        return place.run();
    }

    Path out() {
        return place.out();
    }

    Instant started() {
        return place.started();
    }

    /** What the run accounts for; filled by the import, or by looking up what was imported before. */
    List<Input> inputs() {
        return inputs;
    }

    /** Files of inboxes that were not taken in. */
    Map<InputFile, InboxResult.Refused> refused() {
        return refused;
    }

    /** What is said of files of inboxes that are left for the next run. */
    List<String> waiting() {
        return waiting;
    }

    List<Path> written() {
        return written;
    }

    List<String> headlines() {
        return headlines;
    }

    Optional<QualityOutcome> quality() {
        return quality;
    }

    void measured(QualityOutcome outcome) {
        quality = Optional.of(outcome);
    }

    /** Whether the rulebook lets a run end at a closed gate, and one is. */
    boolean gateClosed() {
        return quality.filter(outcome -> outcome.failed() && outcome.settings().stopAtFailedGate())
                .isPresent();
    }

    /** The day of enrichment and reports; it may depend on the data, and so is asked for after the import. */
    LocalDate asOf() {
        if (asOf.isEmpty()) {
            asOf = Optional.of(AsOf.of(session, askedDay));
        }
        return asOf.get();
    }
}
