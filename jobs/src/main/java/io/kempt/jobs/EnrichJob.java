package io.kempt.jobs;

import io.kempt.jobs.request.FilledOutput;
import io.kempt.jobs.store.EnrichedTable;
import io.kempt.jobs.store.Facts;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.rules.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * Adds to every golden customer what its values, orders and activities say, and issues customer codes. One transaction: all
 * of it or none. When records, rules and day are those of the values that the store holds, nothing is done.
 */
final class EnrichJob {
    /** Counts the times that the values were made anew, so that a state that comes back is enriched again. */
    static final String TURN = "enriched.turn";

    private final Session session;
    private final LocalDate asOf;
    private final Rulebook rulebook;
    private final StoreDatabase store;
    private final Facts facts;

    EnrichJob(Session session, LocalDate asOf) {
        this.session = session;
        this.asOf = asOf;
        this.rulebook = session.workspace().rulebook();
        this.store = session.store();
        this.facts = new Facts(store);
    }

    void run() {
        session.progress().started("enrich");
        if (!upToDate()) {
            Job job = session.engine().job("enrich", session.engine().once("derive", this::derive));
            session.engine().run(job, identity());
        }
        session.progress().finished("enrich", String.format(Locale.ROOT, "%,d values added", total()));
    }

    /** Whether the values are those of the records, the rules and the day as they are. */
    boolean upToDate() {
        return facts.get(Facts.ENRICHED).orElse("").equals(state());
    }

    private String state() {
        return facts.number(Facts.GENERATION) + " " + rulebook.hash() + " " + asOf;
    }

    private JobParameters identity() {
        return new JobParametersBuilder()
                .addLong("generation", facts.number(Facts.GENERATION))
                .addString("rulebook", rulebook.hash())
                .addString("as-of", asOf.toString())
                .addLong("turn", facts.number(TURN))
                .toJobParameters();
    }

    private void derive() {
        new Derivation(session, asOf.toString()).run();
        facts.set(Facts.ENRICHED, state());
        facts.increment(TURN);
    }

    /** How many values the store holds. */
    long total() {
        return filled().stream().mapToLong(FilledOutput::count).sum();
    }

    /** How many golden customers each derived value is known for, and of how many it is a guess; without empty ones. */
    List<FilledOutput> filled() {
        List<FilledOutput> filled = new ArrayList<>();
        EnrichedTable.counts(store).forEach((name, count) -> {
            if (count.filled() > 0) {
                filled.add(new FilledOutput(name, count.filled(), count.guessed()));
            }
        });
        return filled;
    }
}
