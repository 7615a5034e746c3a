package io.kempt.cli.help;

import io.kempt.cli.command.Commands;
import io.kempt.jobs.exit.ExitCode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes {@code docs/commands.md} from the same declarations as the help. */
final class CommandsPage {
    private final StringBuilder page = new StringBuilder();

    static String of(CommandLine program, List<Commands.Group> groups) {
        CommandsPage writer = new CommandsPage();
        writer.line("# Commands");
        writer.line("");
        writer.line("Made from the commands themselves by `CommandsPageTest`; change them there.");
        writer.line("`kempt` alone shows its help and exits with 0, and so does a command that only groups others.");
        groups.forEach(group -> {
            writer.line("");
            writer.line("## " + group.title());
            group.commands().forEach(command -> writer.command(inProgram(program, command)));
        });
        writer.shared(program.getCommandSpec());
        writer.exitCodes();
        return writer.page.toString();
    }

    /** The command as the program has it: with the inherited options. */
    private static CommandSpec inProgram(CommandLine program, CommandLine command) {
        return Objects.requireNonNull(program.getSubcommands().get(command.getCommandName()))
                .getCommandSpec();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void command(CommandSpec spec) {
        line("");
        line("### " + spec.qualifiedName());
        line("");
        line(String.join(" ", spec.usageMessage().header()));
        line("");
        line("```sh");
        String[] examples = spec.usageMessage().footer();
        for (int i = 0; i < examples.length; i += 2) {
            line("# " + examples[i + 1].strip());
            line(examples[i]);
        }
        line("```");
        if (spec.usageMessage().description().length > 0) {
            line("");
            line(String.join(" ", spec.usageMessage().description()));
        }
        table(spec);
        spec.subcommands().values().forEach(sub -> command(sub.getCommandSpec()));
    }

    private void table(CommandSpec spec) {
        List<ArgSpec> own = spec.args().stream().filter(arg -> !arg.inherited()).toList();
        if (own.isEmpty()) {
            return;
        }
        line("");
        line("| | |");
        line("|---|---|");
        own.stream().filter(ArgSpec::isPositional).forEach(this::row);
        own.stream().filter(ArgSpec::isOption).forEach(this::row);
    }

    private void row(ArgSpec arg) {
        String name = arg instanceof OptionSpec option
                ? String.join("`, `", option.names()) + (option.arity().max() == 0 ? "" : " " + arg.paramLabel())
                : arg.paramLabel();
        line("| `" + name + "` | " + String.join(" ", arg.description()) + (arg.required() ? " Required." : "") + " |");
    }

    private void shared(CommandSpec program) {
        line("");
        line("## Everywhere");
        line("");
        line("| | |");
        line("|---|---|");
        program.options().forEach(this::row);
    }

    private void exitCodes() {
        line("");
        line("## Exit codes");
        line("");
        line("| code | meaning |");
        line("|---|---|");
        for (ExitCode exit : ExitCode.values()) {
            line(String.format(Locale.ROOT, "| %d | %s |", exit.code(), ExitCodeTable.meaning(exit)));
        }
    }
}
