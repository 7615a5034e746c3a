package io.kempt.jobs.store;

import io.kempt.jobs.request.Changes;
import io.kempt.jobs.request.InputCount;
import io.kempt.rules.model.Kind;
import java.util.List;

/**
 * A file's content as the store knows it, and the checkpoint of its import.
 *
 * @param sha256 of the file's bytes, hex: with kind, source and rulebook it identifies the import, never the path
 * @param rulebook hash of the rules it was judged by, and of the settings that change how it is read
 * @param sheet the sheet that was asked for; mostly empty
 * @param file as shown to people
 * @param shape how it was read
 * @param header the file's header cells, for the file of rejects
 * @param mapping the field that each of them holds; empty for none
 * @param mends whether it is a file of mended rejects, whose rows count for the inputs that they come from
 * @param openedAt when it was taken in first, ISO 8601; empty before versions were kept
 * @param run which took it in first
 * @param done whether every record has been accounted for
 * @param position records accounted for so far, blank ones included
 * @param changes what it did to the records of the store so far
 */
public record Input(
        long id,
        Kind kind,
        String source,
        String sha256,
        String rulebook,
        String sheet,
        String file,
        String shape,
        List<String> header,
        List<String> mapping,
        boolean mends,
        String openedAt,
        long run,
        boolean done,
        long position,
        long accepted,
        long rejected,
        long ignored,
        Changes changes) {

    /** The input as it is counted for people. */
    public InputCount count(String shown, boolean alreadyKnown) {
        return new InputCount(
                shown,
                kind.code(),
                source,
                sha256,
                shape,
                position,
                accepted,
                rejected,
                ignored,
                alreadyKnown,
                alreadyKnown ? Changes.NONE : changes);
    }
}
