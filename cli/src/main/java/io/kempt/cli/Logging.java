package io.kempt.cli;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.Wording;
import io.kempt.jobs.exit.DatabaseTrouble;
import io.kempt.rules.profile.Mask;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Sends the log to the console. People see Kempt's own warnings alone: libraries log stack traces for what Kempt tells in
 * its own words. With {@code --debug} everything is shown.
 */
final class Logging {
    // held here because the log manager holds loggers weakly and would forget their levels
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger KEMPT = Logger.getLogger("io.kempt");

    private Logging() {}

    static void configure(Console console, boolean debug) {
        LogManager.getLogManager().reset();
        ROOT.addHandler(new ConsoleHandler(console, debug));
        ROOT.setLevel(debug ? Level.FINE : Level.OFF);
        KEMPT.setLevel(debug ? Level.FINE : Level.WARNING);
    }

    static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return withoutData(text.toString().stripTrailing());
    }

    /** Logs are kept and passed on: what drivers and libraries quote of the data is masked. */
    private static String withoutData(String text) {
        return Mask.told(DatabaseTrouble.withoutValues(text));
    }

    private static final class ConsoleHandler extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();
        private final Console console;
        private final boolean debug;

        ConsoleHandler(Console console, boolean debug) {
            this.console = console;
            this.debug = debug;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord entry) {
            String level = entry.getLevel().getName().toLowerCase(Locale.ROOT);
            String message = Wording.plain(withoutData(formatter.formatMessage(entry)));
            if (!debug) {
                console.complain("kempt: " + level + ": " + message);
                return;
            }
            console.complain(level + " " + entry.getLoggerName() + ": " + message);
            Throwable thrown = entry.getThrown();
            if (thrown != null) {
                console.complain(stackTrace(thrown));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
