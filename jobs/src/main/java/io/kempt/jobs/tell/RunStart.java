package io.kempt.jobs.tell;

import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a run when it begins.
 *
 * @param id the same for the begin and the end of this process's run
 * @param root the folder of the workspace, absolute
 * @param lang the language of digests
 * @param command such as {@code run} or {@code import}
 */
public record RunStart(UUID id, Path root, Lang lang, String command, Instant at) {

    /** The workspace's name: that of its folder. */
    public String workspace() {
        Path name = root.getFileName();
        return name == null ? root.toString() : name.toString();
    }
}
