package io.kempt.cli.command;

import io.kempt.cli.option.Converters;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** All commands, in the groups and the order in which help lists them. A new command is one class and one line here. */
public final class Commands {
    private Commands() {}

    /** Commands under a common title. */
    public record Group(String title, List<CommandLine> commands) {}

    public static List<Group> groups(Session session) {
        return List.of(
                group("The whole night", new InitCommand(session), new RunCommand(session)),
                group(
                        "A file at a time",
                        new ProfileCommand(session),
                        new ConvertCommand(session),
                        new ValidateCommand(session),
                        new ImportCommand(session)),
                group(
                        "From the store",
                        dedupe(session),
                        review(session),
                        new ExplainCommand(session),
                        new EvaluateCommand(session),
                        new EnrichCommand(session),
                        new ReportCommand(session),
                        new ExportCommand(session)),
                new Group("The rules", List.of(rules(session))),
                new Group("The store", List.of(store(session))),
                new Group("Looking back", List.of(runs(session), new CommandLine(new HistoryCommand(session)))),
                group("Personal data", new EraseCommand(session)),
                group("Trying out", new GenerateCommand(session)));
    }

    /** The program with all its commands, ready to parse. */
    public static CommandLine program(Session session) {
        CommandLine program = new CommandLine(new KemptCommand(session));
        groups(session)
                .forEach(group -> group.commands().forEach(command -> {
                    program.addSubcommand(command);
                }));
        return program.registerConverter(Path.class, new Converters.FilePath());
    }

    private static CommandLine dedupe(Session session) {
        return new CommandLine(new DedupeCommand(session))
                .addSubcommand(new DedupeLogCommand(session))
                .addSubcommand(new DedupeUndoCommand(session));
    }

    private static CommandLine review(Session session) {
        return new CommandLine(new ReviewCommand())
                .addSubcommand(new ReviewExportCommand(session))
                .addSubcommand(new ReviewApplyCommand(session))
                .addSubcommand(new ReviewListCommand(session))
                .addSubcommand(new ReviewForgetCommand(session));
    }

    private static CommandLine runs(Session session) {
        return new CommandLine(new RunsCommand())
                .addSubcommand(new RunsListCommand(session))
                .addSubcommand(new RunsShowCommand(session))
                .addSubcommand(new RunsResumeCommand(session))
                .addSubcommand(new RunsStopCommand(session))
                .addSubcommand(new RunsAbandonCommand(session))
                .addSubcommand(new RunsPruneCommand(session))
                .addSubcommand(new RunsDoctorCommand(session));
    }

    private static CommandLine store(Session session) {
        return new CommandLine(new StoreCommand())
                .addSubcommand(new StoreInfoCommand(session))
                .addSubcommand(new StoreCheckCommand(session))
                .addSubcommand(new StoreVacuumCommand(session))
                .addSubcommand(new StoreMoveCommand(session));
    }

    private static CommandLine rules(Session session) {
        return new CommandLine(new RulesCommand())
                .addSubcommand(new RulesListCommand(session))
                .addSubcommand(new RulesShowCommand(session))
                .addSubcommand(new RulesCheckCommand(session))
                .addSubcommand(new RulesTestCommand(session))
                .addSubcommand(new RulesInferCommand(session))
                .addSubcommand(new RulesImportCommand(session));
    }

    private static Group group(String title, Object... commands) {
        return new Group(title, List.of(commands).stream().map(Commands::line).toList());
    }

    private static CommandLine line(Object command) {
        return command instanceof CommandLine line ? line : new CommandLine(command);
    }
}
