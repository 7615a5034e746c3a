package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.Environment;
import io.kempt.cli.console.JsonText;
import io.kempt.cli.console.Palette;
import io.kempt.cli.option.GlobalOptions;
import io.kempt.cli.option.RulebookOption;
import io.kempt.jobs.Jobs;
import io.kempt.jobs.rulebook.RulebookJobs;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call of Kempt: where it writes, what surrounds it, what was asked of it as a whole, what does the work. */
public final class Session {
    private final PrintStream out;
    private final PrintStream err;
    private final Environment environment;
    private final Backend backend;
    private final GlobalOptions options = new GlobalOptions();
    private @Nullable Console console;

    public Session(PrintStream out, PrintStream err, Environment environment, Backend backend) {
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.backend = backend;
    }

    /** Filled while the command line is parsed. */
    public GlobalOptions options() {
        return options;
    }

    public Environment environment() {
        return environment;
    }

    /** The console as the options ask for it; first called when they have been parsed. */
    public Console console() {
        if (console == null) {
            Palette palette = new Palette(options.color().colourful(environment));
            console = new Console(out, err, environment, options.quiet(), palette);
        }
        return console;
    }

    Backend backend() {
        return backend;
    }

    Jobs jobs() {
        return backend.jobs().apply(options.waiting());
    }

    RulebookJobs rulebook(RulebookOption option) {
        return rulebook(option.rulebook(environment));
    }

    /** @param file empty for the rulebook in force in the current folder */
    RulebookJobs rulebook(Optional<Path> file) {
        return jobs().rulebook(environment.folder(), file);
    }

    Path resolve(Path typed) {
        return environment.folder().resolve(typed);
    }

    /** Standard output, for a command whose result is a table. */
    PrintStream out() {
        return out;
    }

    /** Shows what came of a command: its JSON with {@code --json}, else its summary in words. */
    <T> void answer(T result, Function<T, List<String>> summary) {
        if (options.json()) {
            console().data(JsonText.of(result));
        } else {
            summary.apply(result).forEach(console()::say);
        }
    }
}
