package io.kempt.cli.option;

import io.kempt.cli.console.Environment;
import io.kempt.jobs.request.TellingOptions;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who is told of a run. */
public final class TellingOption {
    @Option(
            names = "--metrics-file",
            paramLabel = "FILE",
            description = "Write figures of the run for Prometheus, of a failed one too (default: metrics-file in"
                    + " kempt.yml).")
    Optional<Path> metricsFile = Optional.empty();

    @Option(
            names = "--ping-url",
            paramLabel = "URL",
            converter = Converters.WebAddress.class,
            description = "Ping URL/start, then URL or URL/EXITCODE, as healthchecks.io does (default: ping-url in"
                    + " kempt.yml).")
    Optional<String> pingUrl = Optional.empty();

    @Option(
            names = "--openlineage-file",
            paramLabel = "FILE",
            description = "Append OpenLineage events as JSON lines (default: openlineage-file in kempt.yml).")
    Optional<Path> lineageFile = Optional.empty();

    public TellingOptions options(Environment environment) {
        Path here = environment.folder();
        return new TellingOptions(metricsFile.map(here::resolve), pingUrl, lineageFile.map(here::resolve));
    }
}
