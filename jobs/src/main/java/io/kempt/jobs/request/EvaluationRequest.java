package io.kempt.jobs.request;

import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Clusters to compare with the truth.
 *
 * @param clusters a table with the id and the cluster of each record
 * @param truth a table with the id and the customer of each record, or of the pairs that are one customer
 * @param pairs a table of scored pairs, for the threshold chart; empty: none is made
 * @param id the header of the column of ids; empty: found out
 * @param top how many errors of each kind are told
 * @param xlsx a workbook to write; empty: none
 * @param lang of the workbook
 */
public record EvaluationRequest(
        Path clusters,
        Path truth,
        Optional<Path> pairs,
        Optional<String> id,
        ReadOptions reading,
        int top,
        Optional<Path> xlsx,
        Lang lang) {}
