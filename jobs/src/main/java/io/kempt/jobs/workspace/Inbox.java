package io.kempt.jobs.workspace;

/**
 * Where the files of an input go that are delivered to a folder and moved away when they have been dealt with.
 *
 * @param archive the folder of those that were taken in, relative to the workspace
 * @param refused the folder of those that could not be, each beside a file with the reason
 */
public record Inbox(String archive, String refused) {
    public static final Inbox DEFAULT = new Inbox("archive", "refused");
}
