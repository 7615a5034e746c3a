package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.DisplayWidth;
import io.kempt.cli.console.JsonText;
import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.Converters;
import io.kempt.cli.option.LangOption;
import io.kempt.cli.option.RulebookOption;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.request.RuleEntry;
import io.kempt.jobs.request.RulesQuery;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Lang;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt rules list}: a table on standard output. */
@Command(
        name = "list",
        header = "List the rules in force, or all types, enrichers or finding codes.",
        footer = {
            "kempt rules list",
            "  What holds for each field of the rulebook in force.",
            "kempt rules list --kind customer --severity error",
            "  What can reject a customer.",
            "kempt rules list codes --text phone --lang zh",
            "  Finding codes about phones, with their Chinese wording.",
            "kempt rules list types --json",
            "  For programs.",
        })
final class RulesListCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            converter = Converters.RulesPart.class,
            description = "rules, types, enrichers or codes (default: rules, those in force).")
    RulesQuery.Part part = RulesQuery.Part.RULES;

    @Option(
            names = {"-k", "--kind"},
            paramLabel = "KIND",
            converter = Converters.KindCode.class,
            description = "Only those of this kind of record.")
    Optional<String> kind = Optional.empty();

    @Option(names = "--field", paramLabel = "FIELD", description = "Only those of fields of this name.")
    Optional<String> field = Optional.empty();

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            converter = Converters.SeverityWord.class,
            description = "Only what reports findings of this severity: error, warning, suspect or repaired.")
    Optional<Severity> severity = Optional.empty();

    @Option(names = "--text", paramLabel = "WORD", description = "Only those that hold this word anywhere.")
    Optional<String> text = Optional.empty();

    @Mixin
    RulebookOption rulebook = new RulebookOption();

    @Mixin
    LangOption lang = new LangOption();

    RulesListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Lang language =
                lang.lang().orElseGet(() -> Lang.of(session.environment().locale()));
        RulesQuery query = new RulesQuery(part, kind, field, severity, text, language);
        List<RuleEntry> entries = session.rulebook(rulebook).list(query);
        Console console = session.console();
        if (session.options().json()) {
            console.data(JsonText.of(entries));
        } else if (entries.isEmpty()) {
            console.say("No rule matches.");
        } else {
            show(table(entries), console);
        }
        return ExitCode.OK.code();
    }

    /** On a terminal lines end at its edge; in a file or pipe they are whole. */
    private void show(TextTable table, Console console) {
        boolean terminal = session.environment().outTerminal();
        int width = terminal ? session.environment().columns() : Integer.MAX_VALUE;
        table.lines().forEach(line -> console.data(DisplayWidth.cut(line, width)));
    }

    private TextTable table(List<RuleEntry> entries) {
        TextTable table = switch (part) {
            case RULES -> new TextTable("KIND", "FIELD", "RULE", "SETS", "CAN FIND");
            case TYPES -> new TextTable("TYPE", "WHAT IT DOES", "CAN FIND");
            case ENRICHERS -> new TextTable("ENRICHER", "ADDS", "WHAT IT DOES");
            case CODES -> new TextTable("CODE", "SEVERITY", "MEANS");
        };
        for (RuleEntry entry : entries) {
            switch (part) {
                case RULES ->
                    table.row(entry.kind(), entry.field(), entry.name(), Wording.plain(entry.text()), codes(entry));
                case TYPES -> table.row(entry.name(), entry.text(), codes(entry));
                case ENRICHERS -> table.row(entry.name(), entry.field(), entry.text());
                case CODES -> table.row(entry.name(), entry.codes().get(0).severity(), entry.text());
            }
        }
        return table;
    }

    /** {@code error: phone.invalid phone.masked; warning: phone.several}. */
    private static String codes(RuleEntry entry) {
        Map<String, String> bySeverity = new LinkedHashMap<>();
        for (Severity grave : Severity.values()) {
            String codes = entry.codes().stream()
                    .filter(code -> code.severity().equals(grave.code()))
                    .map(RuleEntry.CodeSeverity::code)
                    .collect(Collectors.joining(" "));
            if (!codes.isEmpty()) {
                bySeverity.put(grave.code(), codes);
            }
        }
        return bySeverity.entrySet().stream()
                .map(grave -> grave.getKey() + ": " + grave.getValue())
                .collect(Collectors.joining("; "));
    }
}
