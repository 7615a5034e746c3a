package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/**
 * What an erasure took away, or would take away.
 *
 * @param done false when nothing was changed
 * @param erasure the number of the proof; 0 while nothing is done
 * @param records the customer records of the person, as {@code source:key}
 * @param counts rows taken away or changed, by place
 * @param rewritten tables that lost rows
 * @param deleted workbooks and pages that told of the person
 * @param inputs files of others that may still hold the person: Kempt does not change them
 * @param sharing records of others with a phone number, e-mail address or identifier of the person
 * @param notes what else to know
 */
public record EraseResult(
        ExitCode exit,
        boolean done,
        long erasure,
        List<String> records,
        List<ErasedCount> counts,
        List<Path> rewritten,
        List<Path> deleted,
        List<Path> inputs,
        List<String> sharing,
        List<String> notes) {

    /** Rows at one place. */
    public record ErasedCount(String place, long items) {}
}
