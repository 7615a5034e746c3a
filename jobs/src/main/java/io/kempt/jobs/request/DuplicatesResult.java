package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What came of looking for duplicates in files.
 *
 * @param inputs how each file was understood
 * @param columns what each column was taken for
 * @param ids how records are called, in words
 * @param customers clusters, those of one record included
 * @param merged records beyond the first of each cluster
 * @param largest records in the largest cluster
 * @param pairs candidate pairs compared
 * @param toReview pairs that a person should look at
 * @param households groups of persons who live together and are several customers
 * @param companyGroups groups of branches and sister companies
 * @param decided pairs that people had decided about
 * @param capped blocks that were too large to compare in full, as sentences
 * @param stages processor seconds by stage of the work, in their order
 */
public record DuplicatesResult(
        ExitCode exit,
        List<String> inputs,
        List<Column> columns,
        String ids,
        long records,
        long customers,
        long merged,
        long largest,
        long pairs,
        long toReview,
        long households,
        long companyGroups,
        long decided,
        List<String> capped,
        List<Path> outputs,
        Map<String, Double> stages) {

    /**
     * What a column was taken for.
     *
     * @param meaning its code, such as {@code given-name}; {@code none} when it was not looked at
     * @param why who says so, in words
     */
    public record Column(String header, String meaning, String why) {}
}
