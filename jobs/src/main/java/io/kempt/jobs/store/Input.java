package io.kempt.jobs.store;

import io.kempt.rules.model.Kind;
import java.util.List;

/**
 * A file's content as the store knows it, and the checkpoint of its import.
 *
 * @param sha256 of the file's bytes, hex: with kind, source and rulebook it identifies the import, never the path
 * @param rulebook hash of the rules it was judged by
 * @param file as shown to people
 * @param shape how it was read
 * @param header the file's header cells, for the file of rejects
 * @param done whether every record has been accounted for
 * @param position records accounted for so far, blank ones included
 */
public record Input(
        long id,
        Kind kind,
        String source,
        String sha256,
        String rulebook,
        String file,
        String shape,
        List<String> header,
        boolean done,
        long position,
        long accepted,
        long rejected,
        long ignored) {}
