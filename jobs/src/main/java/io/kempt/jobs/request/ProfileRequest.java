package io.kempt.jobs.request;

import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * @param options what is known of the files beforehand
 * @param xlsx a workbook to write; empty: none
 * @param html a page to write; empty: none
 * @param showValues whether personal data is shown as it stands; otherwise it is masked
 * @param lang the language of the workbook and the page
 */
public record ProfileRequest(
        List<Path> files,
        ReadOptions options,
        Optional<Path> xlsx,
        Optional<Path> html,
        boolean showValues,
        Lang lang) {}
