package io.kempt.jobs.retention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is kept for a time of its own. */
public enum RetentionPart {
    /** The folders that runs and reports left under {@code out/}. */
    OUTPUTS,
    /** Findings and rejected rows of contents that later ones have replaced. */
    FINDINGS,
    /** Former versions of records. */
    HISTORY,
    /** Input files that an inbox has dealt with. */
    ARCHIVE,
    /** Records of runs, with their outputs. */
    RUNS;

    /** As it is written in {@code kempt.yml}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RetentionPart> ofCode(String code) {
        return Stream.of(values()).filter(part -> part.code().equals(code)).findFirst();
    }

    /** All codes, in order. */
    public static List<String> codes() {
        return Stream.of(values()).map(RetentionPart::code).toList();
    }
}
