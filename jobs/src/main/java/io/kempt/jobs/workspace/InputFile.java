package io.kempt.jobs.workspace;

import io.kempt.jobs.read.ContentHash;
import io.kempt.jobs.table.CsvOptions;
import io.kempt.jobs.table.HeaderOptions;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.model.Kind;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file to be read, with everything that is known of it beforehand.
 *
 * @param shown its path as people know it
 * @param options how it is read
 * @param settings how it is taken in
 * @param look how it looked just before its content was hashed
 * @param sha256 of its bytes, hex
 */
public record InputFile(
        Path path,
        String shown,
        Kind kind,
        String source,
        ReadOptions options,
        ImportSettings settings,
        FileLook look,
        String sha256) {

    /** A file with its content hashed. */
    public static InputFile of(
            Path path, String shown, Kind kind, String source, ReadOptions options, ImportSettings settings) {
        FileLook look = FileLook.of(path); // before the hash: what is written meanwhile shows
        return new InputFile(path, shown, kind, source, options, settings, look, ContentHash.sha256(path));
    }

    public InputFile with(ImportSettings other) {
        return new InputFile(path, shown, kind, source, options, other, look, sha256);
    }

    /**
     * What identifies the rules and settings that its records depend on: the rulebook's hash alone while everything is
     * found out, and with a plus and a hash of what was settled by hand. So a file is read anew when somebody corrects its
     * encoding, pins a column or declares it a snapshot.
     *
     * @param rulebook the rulebook's hash
     */
    public String rules(String rulebook) {
        Map<String, String> settled = new TreeMap<>();
        settings.mapping().forEach((header, field) -> settled.put("mapping " + header, field));
        if (settings.snapshot()) {
            settled.put("snapshot", "true");
        }
        CsvOptions csv = options.csv();
        settled.put("encoding", csv.encoding());
        settled.put("delimiter", csv.delimiter());
        settled.put("quote", csv.quote());
        settled.put("escape", csv.escape());
        settled.put("undecodable", csv.undecodable() == CsvOptions.Undecodable.REFUSE_FILE ? "" : "reject");
        HeaderOptions header = options.header();
        settled.put("header-line", header.line() == 0 ? "" : Long.toString(header.line()));
        settled.put("header-rows", header.rows() == 0 ? "" : Integer.toString(header.rows()));
        settled.put("footers", header.footers() < 0 ? "" : Integer.toString(header.footers()));
        settled.put("sheet", options.sheets().sheet());
        settled.values().removeIf(String::isEmpty);
        return settled.isEmpty() ? rulebook : rulebook + "+" + ContentHash.ofText(settled.toString());
    }
}
