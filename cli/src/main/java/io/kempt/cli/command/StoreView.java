package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.JsonText;
import io.kempt.cli.console.TextTable;
import io.kempt.jobs.request.StoreResult;
import java.util.Locale;

/** Shows what the store commands found: tables are data, sentences are talk. */
final class StoreView {
    private static final long MEBI = 1 << 20;

    private final Session session;
    private final Console console;

    StoreView(Session session) {
        this.session = session;
        this.console = session.console();
    }

    void info(StoreResult result) {
        if (!json(result)) {
            console.say(place(result));
            tables(result, false);
        }
    }

    void check(StoreResult result) {
        if (!json(result)) {
            TextTable table = new TextTable("CHECK", "#WRONG", "FOR EXAMPLE");
            result.checks().forEach(one -> table.row(one.check(), number(one.wrong()), one.example()));
            table.lines().forEach(console::data);
            boolean sound = result.checks().stream().allMatch(one -> one.wrong() == 0);
            console.say(
                    sound
                            ? "The store is sound: " + place(result)
                            : "The store is not sound: restore it from a copy, or move it away and run the imports again.");
        }
    }

    void vacuum(StoreResult result) {
        if (!json(result)) {
            console.say("The store took up " + size(result.before()) + " and takes up " + size(result.bytes()) + ".");
        }
    }

    void move(StoreResult result) {
        if (!json(result)) {
            tables(result, true);
            console.say("Copied, compared, and equal: " + place(result));
            console.say("next: write 'store: " + result.store()
                    + "' with its parameters into kempt.yml; the old store was left as it is.");
        }
    }

    private boolean json(StoreResult result) {
        if (session.options().json()) {
            console.data(JsonText.of(result));
        }
        return session.options().json();
    }

    private void tables(StoreResult result, boolean sums) {
        TextTable table = sums ? new TextTable("TABLE", "#ROWS", "SHA-256") : new TextTable("TABLE", "#ROWS");
        for (StoreResult.Table one : result.tables()) {
            if (sums) {
                table.row(one.name(), number(one.rows()), one.sha256().substring(0, 16));
            } else {
                table.row(one.name(), number(one.rows()));
            }
        }
        table.lines().forEach(console::data);
    }

    private static String place(StoreResult result) {
        return result.database() + ", " + result.store() + ", " + size(result.bytes()) + ", schema " + result.schema();
    }

    private static String size(long bytes) {
        return String.format(Locale.ROOT, "%.1f MiB", (double) bytes / MEBI);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
