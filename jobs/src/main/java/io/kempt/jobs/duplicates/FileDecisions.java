package io.kempt.jobs.duplicates;

import io.kempt.rules.match.decision.Decision;
import java.util.List;

/** What people decided about records of files, told once it is known what the records are called. */
@FunctionalInterface
public interface FileDecisions {
    /** Nothing. */
    FileDecisions NONE = ids -> List.of();

    /**
     * The decisions, by the ids of the records.
     *
     * @throws io.kempt.jobs.exit.StopException when they cannot be followed (input refused)
     */
    List<Decision> about(RecordIds ids);
}
