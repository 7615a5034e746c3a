package io.kempt.jobs.request;

import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which files to look for duplicates in, and how.
 *
 * @param reading what is known of the files beforehand
 * @param id the header of the column that records are known by; empty: found out
 * @param columns what columns mean, by header; the others are found out
 * @param link whether the files are linked with each other, each taken to be without duplicates
 * @param decisions a file of what people decided about the records: a table with id_a, id_b and decision, or an earlier
 *     duplicates.xlsx
 * @param out the folder to write to; empty: beside the first file, by its name
 * @param lang of the evidence and the workbook
 */
public record DuplicatesRequest(
        List<Path> files,
        ReadOptions reading,
        Optional<String> id,
        Map<String, String> columns,
        boolean link,
        Optional<Path> decisions,
        Optional<Path> out,
        Lang lang) {}
