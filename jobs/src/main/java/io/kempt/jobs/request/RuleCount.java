package io.kempt.jobs.request;

import io.kempt.rules.finding.Severity;
import java.util.List;

/**
 * How often one rule found something in one file.
 *
 * @param file as shown to people
 * @param kind the kind's code
 * @param field empty for findings about whole records
 * @param code of the finding
 * @param meaning the code in words, arguments left open
 * @param places the first few records it was found in, such as {@code line 17} or {@code 客户!17} for a row of a sheet
 */
public record RuleCount(
        String file,
        String kind,
        String field,
        String code,
        Severity severity,
        String meaning,
        long count,
        List<String> places) {}
