package io.kempt.jobs.tell;

import io.kempt.jobs.exit.FileTrouble;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.write.OutputFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file for the textfile collector of the node exporter, or for anything else that reads the format of Prometheus. It is
 * replaced at the end of every run, of a failed one too, and appears by rename, so that nobody reads half of it.
 */
final class MetricsFile implements Medium {
    private final Path file;

    MetricsFile(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "the metrics file " + file;
    }

    @Override
    public void begin(RunStart start) {
        // figures are of runs that have ended
    }

    @Override
    public void end(RunStory story) throws UntoldException {
        String text = MetricsText.of(story, lastSuccess(story.start()));
        try (OutputFile output = OutputFile.create(file).readableByAll()) {
            output.stream().write(text.getBytes(StandardCharsets.UTF_8));
            output.commit();
        } catch (StopException refused) {
            throw new UntoldException(refused.problem());
        } catch (IOException broken) {
            throw new UntoldException(FileTrouble.reason(broken));
        }
    }

    /** A failure leaves the time of the last success as it stands in the file, which is what an alarm looks at. */
    private Optional<BigDecimal> lastSuccess(RunStart start) {
        String sample = MetricsText.lastSuccessOf(start);
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(sample))
                    .map(line -> new BigDecimal(line.substring(sample.length())))
                    .findFirst();
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }
}
