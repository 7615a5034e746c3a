package io.kempt.cli;

import io.kempt.cli.command.Backend;
import io.kempt.cli.command.Commands;
import io.kempt.cli.command.Generator;
import io.kempt.cli.command.Session;
import io.kempt.cli.console.Console;
import io.kempt.cli.console.Environment;
import io.kempt.cli.console.JsonText;
import io.kempt.cli.error.Failure;
import io.kempt.cli.error.Failures;
import io.kempt.cli.help.HelpLayout;
import io.kempt.jobs.BatchJobs;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.LastWords;
import io.kempt.jobs.generate.GenerateJob;
import io.kempt.jobs.generate.GenerateRequest;
import io.kempt.jobs.generate.GenerateResult;
import io.kempt.jobs.generate.KnownDuplicatesJob;
import io.kempt.jobs.generate.KnownDuplicatesRequest;
import io.kempt.jobs.progress.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Where Kempt starts. */
public final class Main {
    private Main() {}

    /** Ends the JVM with the exit code of the command. Nothing else does. */
    public static void main(String[] args) {
        GuardedOutput out = new GuardedOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream data = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream talk = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = args.length == 1 && args[0].equals(WarmUp.COMMAND)
                ? WarmUp.run(backend())
                : run(data, talk, Environment.ofProcess(), backend(), args);
        data.flush();
        int exit = out.lost() ? complainOfLoss(talk, out) : code;
        LastWords.told();
        System.exit(exit);
    }

    private static int complainOfLoss(PrintStream talk, GuardedOutput out) {
        talk.println("kempt: standard output could not be written: " + out.reason() + ".");
        talk.println("Next: see to the disk or pipe that it goes to, then run the same command again.");
        return ExitCode.ENVIRONMENT.code();
    }

    private static Backend backend() {
        return new Backend(BatchJobs::new, Main::generate);
    }

    /**
     * Runs one command line and returns its exit code.
     *
     * @param out gets data, {@code err} gets talk
     */
    public static int run(PrintStream out, PrintStream err, Environment environment, Backend backend, String... args) {
        Session session = new Session(out, err, environment, backend);
        CommandLine program = Commands.program(session);
        try {
            program.parseArgs(args);
            CommandLine command = chosen(program);
            if (session.options().help() || !(command.getCommand() instanceof Callable<?>)) {
                return helpOrVersion(session, program, command, out);
            }
            Logging.configure(session.console(), session.options().debug());
            Callable<Integer> work = command.getCommand();
            return work.call();
        } catch (Throwable thrown) { // everything that fails is told in words, Errors too
            return tell(session, out, thrown);
        }
    }

    private static CommandLine chosen(CommandLine program) {
        CommandLine command = program;
        while (command.getParseResult().hasSubcommand()) {
            command = command.getParseResult().subcommand().commandSpec().commandLine();
        }
        return command;
    }

    private static int helpOrVersion(Session session, CommandLine program, CommandLine command, PrintStream out) {
        if (program.isVersionHelpRequested()) {
            out.println(Version.text());
            return ExitCode.OK.code();
        }
        Environment environment = session.environment();
        new HelpLayout(Commands.groups(session)).applyTo(program, environment.columns());
        boolean colourful =
                environment.outTerminal() && session.options().color().colourful(environment);
        command.usage(out, Help.defaultColorScheme(colourful ? Help.Ansi.ON : Help.Ansi.OFF));
        return ExitCode.OK.code();
    }

    private static int tell(Session session, PrintStream out, Throwable thrown) {
        Failure failure = Failures.of(thrown);
        Console console = session.console();
        failure.lines(console.palette(), session.environment()).forEach(console::complain);
        if (session.options().debug()) {
            console.complain(Logging.stackTrace(thrown));
        }
        if (session.options().json()) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("exit", failure.exit());
            error.put("problem", failure.problem());
            error.put("details", failure.details());
            error.put("nextStep", failure.nextStep());
            out.println(JsonText.of(error));
        }
        return failure.exit().code();
    }

    static List<Path> generate(Generator.Order order, Progress progress) {
        return written(order, progress).stream()
                .map(GenerateResult.WrittenFile::path)
                .toList();
    }

    private static List<GenerateResult.WrittenFile> written(Generator.Order order, Progress progress) {
        if (order instanceof Generator.Duplicates asked) {
            double chinese = asked.chinese().orElse(KnownDuplicatesRequest.DEFAULT_CHINESE);
            return KnownDuplicatesJob.run(
                    new KnownDuplicatesRequest(asked.out(), asked.rows(), chinese, asked.seed()), progress);
        }
        Generator.Exports asked = (Generator.Exports) order;
        GenerateRequest request = new GenerateRequest(
                asked.out(),
                asked.rows(),
                asked.seed(),
                asked.asOf().orElse(GenerateRequest.DEFAULT_AS_OF),
                asked.customersOnly());
        return GenerateJob.run(request, progress).files();
    }
}
