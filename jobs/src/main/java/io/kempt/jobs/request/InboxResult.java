package io.kempt.jobs.request;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of the files of inboxes.
 *
 * @param archived files that were taken in and moved away
 * @param refused files that could not be taken in
 * @param waiting files that somebody is still writing, each with what was seen; the next run takes them in
 * @param stuck files that were dealt with and could not be moved, each with the reason; the next run tries again
 */
public record InboxResult(List<Moved> archived, List<Refused> refused, List<String> waiting, List<String> stuck) {
    /** Of a run without inboxes. */
    public static final InboxResult NONE = new InboxResult(List.of(), List.of(), List.of(), List.of());

    /**
     * A file in its new place.
     *
     * @param file where it stood, relative to the workspace
     */
    public record Moved(String file, Path to) {}

    /**
     * A file that was not taken in.
     *
     * @param file where it stood, relative to the workspace
     * @param problem place, found and expected
     * @param nextStep what a person can do
     * @param to where it is now: beside it stands a file with the reason
     */
    public record Refused(String file, String problem, String nextStep, Path to) {}
}
