package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.JsonText;
import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.RulebookOption;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.request.RuleCard;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.rulebook.Units;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kempt rules show}: the card of a code, type, rule or enricher on standard output. */
@Command(
        name = "show",
        header = "Show what a finding code, type, rule or enricher means, with examples.",
        footer = {
            "kempt rules show uscc.check-digit",
            "  What the finding means, values that pass and fail, and where it can be found.",
            "kempt rules show phone",
            "  A type: what it reads, refuses and warns of.",
        })
final class RulesShowCommand implements Callable<Integer> {
    private final Session session;

    /** For the completion of shells. */
    static final class Codes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Units.ALL.codes().stream().map(FindingCode::id).iterator();
        }
    }

    @Parameters(
            paramLabel = "CODE",
            completionCandidates = Codes.class,
            description = "A finding code such as phone.invalid, or the name of a type, rule or enricher.")
    String name = "";

    @Mixin
    RulebookOption rulebook = new RulebookOption();

    RulesShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RuleCard card = session.rulebook(rulebook).show(name);
        Console console = session.console();
        if (session.options().json()) {
            console.data(JsonText.of(card));
        } else {
            show(card, console);
        }
        return ExitCode.OK.code();
    }

    private static void show(RuleCard card, Console console) {
        console.data(console.palette().strong(card.name()) + "  " + card.what()
                + (card.severity().isEmpty() ? "" : ", " + card.severity()));
        console.data(card.meaning());
        if (!card.en().isEmpty()) {
            console.data("");
            console.data("says  " + card.en());
            console.data("      " + card.zh());
        }
        if (!card.codes().isEmpty()) {
            console.data("");
            console.data(
                    (card.what().equals("code") ? "reported by  " : "can find  ") + String.join(", ", card.codes()));
        }
        console.data("");
        console.data(card.what().equals("enricher") ? "set in a rulebook:" : "set in a rulebook, at a field:");
        card.setting().lines().forEach(line -> console.data("  " + line));
        examples(card, console);
        uses(card, console);
    }

    private static void examples(RuleCard card, Console console) {
        if (card.examples().isEmpty()) {
            return;
        }
        console.data("");
        TextTable table = new TextTable("EXAMPLE", "BECOMES");
        card.examples()
                .forEach(one -> table.row(
                        one.value().isEmpty() ? "(missing)" : Wording.plain(one.value()),
                        Wording.plain(one.outcome())));
        table.lines().forEach(console::data);
    }

    private static void uses(RuleCard card, Console console) {
        console.data("");
        if (card.uses().isEmpty()) {
            console.data("The rulebook uses it in no field.");
            return;
        }
        TextTable table = new TextTable("KIND", "FIELD", "SEVERITY");
        card.uses().forEach(use -> table.row(use.kind(), use.field(), use.severity()));
        table.lines().forEach(console::data);
    }
}
