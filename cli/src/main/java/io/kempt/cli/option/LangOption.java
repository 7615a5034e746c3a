package io.kempt.cli.option;

import io.kempt.rules.model.Lang;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The language of what is written to files. */
public final class LangOption {
    @Option(
            names = "--lang",
            paramLabel = "LANG",
            converter = Converters.Language.class,
            description =
                    "The language of files and findings: en or zh (default: that of the workspace, else of the locale).")
    Optional<Lang> lang = Optional.empty();

    public Optional<Lang> lang() {
        return lang;
    }
}
