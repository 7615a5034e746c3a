package io.kempt.jobs.store;

import io.kempt.rules.model.Kind;
import java.util.List;

/**
 * What is known of an input when its import begins.
 *
 * @param content what identifies it
 * @param file as shown to people
 * @param shape how it is read
 * @param header its header cells
 * @param mapping the field that each of them holds; empty for none
 * @param mends whether it is a file of mended rejects
 * @param at the moment, ISO 8601
 * @param run the run that takes it in
 */
public record Opening(
        Content content,
        String file,
        String shape,
        List<String> header,
        List<String> mapping,
        boolean mends,
        String at,
        long run) {

    /**
     * What identifies an import, whatever its path.
     *
     * @param sha256 of the file's bytes, hex
     * @param sheet the sheet that was asked for; mostly empty
     * @param rulebook hash of the rules, and of the settings that change how the file is read
     */
    public record Content(Kind kind, String source, String sha256, String sheet, String rulebook) {}
}
