package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/**
 * @param exit {@link ExitCode#INPUT_REFUSED} when some of several files were refused and the others converted
 * @param outputs the files written; none when the table went to a stream
 */
public record ConvertResult(ExitCode exit, List<ConvertedFile> files, List<Path> outputs) {

    /**
     * What became of one file.
     *
     * @param file its name
     * @param shape how it was understood; empty when it was refused
     * @param rows records written
     * @param blank blank records, which are left out
     * @param notes what people should know
     * @param refusal why it was not read; empty when it was
     */
    public record ConvertedFile(
            String file, String shape, long rows, long blank, List<String> notes, String refusal, String nextStep) {}
}
