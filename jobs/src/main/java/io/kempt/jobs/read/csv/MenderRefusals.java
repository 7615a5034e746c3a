package io.kempt.jobs.read.csv;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.read.text.UndecodableException;

/** What stops the reading of a text file, in words. */
final class MenderRefusals {
    private final String file;

    MenderRefusals(String file) {
        this.file = file;
    }

    StopException tooLong(long line, int limit) {
        return StopException.inputRefused(
                String.format(
                        "%s: the record that begins on line %,d is longer than %,d characters", file, line, limit),
                "Look at that line: a customer record is never that long. Most likely the file is no table.");
    }

    StopException nuls(long line, int run) {
        return StopException.inputRefused(
                String.format("%s line %,d holds %,d or more NUL characters (byte 0) in a row", file, line, run),
                "Export the file again: what wrote it was stopped while writing, or it is no text.");
    }

    StopException undecodable(long line, UndecodableException cause) {
        return new StopException(
                ExitCode.INPUT_REFUSED,
                file + " line " + line + " holds bytes that are not " + cause.encoding() + " text",
                "If the file is in another encoding, name it, such as '--encoding " + cause.likely()
                        + "' (in kempt.yml: 'encoding: " + cause.likely()
                        + "'); if not, export it again: it is damaged.",
                cause);
    }

    StopException unclosed(long line) {
        return StopException.inputRefused(
                String.format("%s: a quotation mark opened in the record on line %,d is never closed", file, line),
                "Close it, or write the mark twice where it belongs to the value.");
    }
}
