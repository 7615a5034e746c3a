package io.kempt.jobs.request;

import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two records to be explained.
 *
 * @param folder of the workspace that holds them, or a folder below it; looked at when no file is named
 * @param files that hold them; none for the store
 * @param id the header of the column that records of files are known by; empty: found out
 * @param columns what columns of files mean, by header; the others are found out
 * @param a the id in a file; in the store {@code source:key}, or the key when only one source has it
 * @param lang of the evidence
 */
public record ExplainRequest(
        Path folder,
        List<Path> files,
        ReadOptions reading,
        Optional<String> id,
        Map<String, String> columns,
        String a,
        String b,
        Lang lang) {}
