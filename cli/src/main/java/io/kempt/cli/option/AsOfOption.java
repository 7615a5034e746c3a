package io.kempt.cli.option;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The day that reports stand at. */
public final class AsOfOption {
    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            converter = Converters.Day.class,
            description = "The day the reports stand at, such as 2026-01-31 (default: as-of in kempt.yml, else the last"
                    + " day in the data).")
    Optional<LocalDate> day = Optional.empty();

    public Optional<LocalDate> day() {
        return day;
    }
}
