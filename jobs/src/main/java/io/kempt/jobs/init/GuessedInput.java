package io.kempt.jobs.init;

import io.kempt.jobs.request.FileProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A file, what it holds, and as what it is to be imported. */
record GuessedInput(Path file, List<String> header, FileProfile profile, KindGuess guess, String source) {

    /**
     * The source that a file's name suggests: {@code erp} of {@code ERP客户档案.csv}, {@code orders} of
     * {@code orders.csv}, {@code 客户} of {@code 客户.xlsx}.
     */
    static String sourceOf(String file) {
        String base = file.replaceFirst("(\\.(csv|tsv|txt|xlsx|xlsm|xls|zip|gz))+$", "");
        String allowed = base.replaceAll("[^\\p{L}\\p{N}_-]+", "_").replaceAll("^_+|_+$", "");
        String latin = allowed.replaceFirst("^([A-Za-z][A-Za-z0-9]+)[^A-Za-z0-9_-].*$", "$1");
        return latin.isEmpty() ? "source" : latin.toLowerCase(Locale.ROOT);
    }
}
