package io.kempt.rules.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A settings file cannot be used. It carries every mistake that was found, not just the first. */
public final class SettingsException extends RuntimeException {
    private final transient List<Mistake> mistakes;

    public SettingsException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
