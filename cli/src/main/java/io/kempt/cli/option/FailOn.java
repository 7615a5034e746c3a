package io.kempt.cli.option;

import io.kempt.rules.finding.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The least severity of a finding that makes a command end with exit code 1. */
public enum FailOn {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    SUSPECT(Severity.SUSPECT),
    /** No finding does. */
    NEVER(null);

    private final Optional<Severity> severity;

    FailOn(@Nullable Severity severity) {
        this.severity = Optional.ofNullable(severity);
    }

    public Optional<Severity> severity() {
        return severity;
    }
}
