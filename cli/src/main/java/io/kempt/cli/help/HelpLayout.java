package io.kempt.cli.help;

import io.kempt.cli.command.Commands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The help of a command: what it is for, examples, usage, parameters, options, and last the options that all commands
 * share. A command's examples are its footer: a line with the command, then an indented line with what it does.
 */
public final class HelpLayout {
    private final List<Commands.Group> groups;

    /** @param groups the commands as the program's own help lists them */
    public HelpLayout(List<Commands.Group> groups) {
        this.groups = groups;
    }

    /** Gives the program and all its commands this layout. */
    public void applyTo(CommandLine program, int columns) {
        Map<String, IHelpSectionRenderer> sections = new LinkedHashMap<>();
        sections.put(
                "header",
                help -> String.join("\n", help.commandSpec().usageMessage().header()) + "\n");
        sections.put("examples", HelpLayout::examples);
        sections.put("synopsis", HelpLayout::synopsis);
        sections.put("description", HelpLayout::description);
        sections.put("commands", this::commands);
        sections.put("parameters", HelpLayout::parameters);
        sections.put("options", help -> options(help, "Options:", option -> !shared(help.commandSpec(), option)));
        sections.put("shared", help -> options(help, "Everywhere:", option -> shared(help.commandSpec(), option)));
        sections.put("exit", help -> isProgram(help) ? ExitCodeTable.text() : "");
        program.setHelpSectionKeys(new ArrayList<>(sections.keySet()));
        program.setHelpSectionMap(sections);
        program.setUsageHelpWidth(Math.max(80, Math.min(columns, 120)));
    }

    private static String examples(Help help) {
        StringBuilder text = new StringBuilder("\nExamples:\n");
        for (String line : help.commandSpec().usageMessage().footer()) {
            String shown = line.startsWith(" ") ? line : help.ansi().new Text(line, help.colorScheme()).toString();
            text.append("  ").append(shown).append('\n');
        }
        return text.toString();
    }

    private static String synopsis(Help help) {
        CommandSpec spec = help.commandSpec();
        StringBuilder text = new StringBuilder("\nUsage: ").append(spec.qualifiedName());
        if (!spec.subcommands().isEmpty()) {
            return text.append(" COMMAND [OPTIONS]\n").toString();
        }
        spec.positionalParameters()
                .forEach(parameter -> text.append(' ')
                        .append(parameter.arity().min() == 0 ? "[" : "")
                        .append(parameter.paramLabel())
                        .append(parameter.arity().max() > 1 ? "..." : "")
                        .append(parameter.arity().min() == 0 ? "]" : ""));
        spec.options().stream()
                .filter(OptionSpec::required)
                .forEach(option -> text.append(' ')
                        .append(option.longestName())
                        .append(' ')
                        .append(option.paramLabel()));
        return text.append(" [OPTIONS]\n").toString();
    }

    private static String description(Help help) {
        String[] lines = help.commandSpec().usageMessage().description();
        if (lines.length == 0) {
            return "";
        }
        Help.TextTable table = Help.TextTable.forColumnWidths(
                help.colorScheme(), help.commandSpec().usageMessage().width());
        List.of(lines).forEach(table::addRowValues);
        return "\n" + table;
    }

    private String commands(Help help) {
        if (help.commandSpec().subcommands().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        if (isProgram(help)) {
            groups.forEach(group -> append(text, group.title() + ":", group.commands()));
        } else {
            append(text, "Commands:", help.commandSpec().subcommands().values());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String title, Iterable<CommandLine> commands) {
        text.append('\n').append(title).append('\n');
        for (CommandLine command : commands) {
            String header = command.getCommandSpec().usageMessage().header()[0];
            text.append(String.format("  %-10s  %s%n", command.getCommandName(), header));
        }
    }

    private static String parameters(Help help) {
        return help.commandSpec().positionalParameters().isEmpty() ? "" : "\nParameters:\n" + help.parameterList();
    }

    private static String options(Help help, String title, Predicate<OptionSpec> chosen) {
        List<OptionSpec> options = help.commandSpec().options().stream()
                .filter(chosen)
                .filter(option -> !option.hidden())
                .toList();
        if (options.isEmpty()) {
            return "";
        }
        Help.Layout layout = help.createDefaultLayout(options, List.of(), help.colorScheme());
        layout.addOptions(options, help.createDefaultParamLabelRenderer());
        return "\n" + title + "\n" + layout;
    }

    private static boolean shared(CommandSpec spec, OptionSpec option) {
        return spec.parent() == null || option.inherited();
    }

    private static boolean isProgram(Help help) {
        return help.commandSpec().parent() == null;
    }
}
