package io.kempt.cli.error;

import io.kempt.cli.console.Wording;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.rules.yaml.NearestName;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Mistakes in a command line: what was found, what was expected, and the word that was probably meant. */
final class ParseMistakes {
    private ParseMistakes() {}

    static Failure failure(ParameterException mistake) {
        CommandSpec command = mistake.getCommandLine().getCommandSpec();
        String next = command.qualifiedName() + " --help";
        return Failure.of(ExitCode.USAGE, problem(mistake, command), next);
    }

    private static String problem(ParameterException mistake, CommandSpec command) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        }
        if (mistake instanceof MissingParameterException missing) {
            return missing(missing, command);
        }
        if (mistake instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " is given twice; expected once.";
        }
        ArgSpec argument = mistake.getArgSpec();
        if (argument == null) {
            return Wording.sentence(Wording.message(mistake));
        }
        return name(argument) + ": found '" + mistake.getValue() + "', expected " + expected(mistake, argument);
    }

    private static String expected(ParameterException mistake, ArgSpec argument) {
        if (mistake.getCause() instanceof TypeConversionException conversion
                && (argument.converters().length > 0 || argument.auxiliaryTypes()[0] == Path.class)) {
            return Wording.sentence(Wording.message(conversion));
        }
        Class<?> type = argument.type();
        return type == long.class || type == int.class ? "a whole number." : argument.paramLabel() + ".";
    }

    private static String unmatched(String word, CommandSpec command) {
        if (word.startsWith("-")) {
            String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            List<String> known = command.options().stream()
                    .filter(candidate -> !candidate.hidden())
                    .flatMap(candidate -> List.of(candidate.names()).stream())
                    .toList();
            return option + " is not an option of " + command.qualifiedName() + "." + meant(option, known);
        }
        if (!command.subcommands().isEmpty()) {
            return "'" + word + "' is not a command of " + command.qualifiedName() + "."
                    + meant(word, List.copyOf(command.subcommands().keySet()));
        }
        if (word.isEmpty()) {
            return "found '' where a word was expected for " + command.qualifiedName() + ".";
        }
        return "'" + word + "' is one word too many for " + command.qualifiedName() + "."
                + " A name with blanks needs quotes.";
    }

    private static String meant(String typed, List<String> known) {
        return NearestName.of(typed, known)
                .map(name -> " Did you mean " + name + "?")
                .orElse("");
    }

    private static String missing(MissingParameterException missing, CommandSpec command) {
        List<ArgSpec> arguments = missing.getMissing();
        boolean valueOnly = arguments.size() == 1 && given(arguments.get(0), missing);
        if (valueOnly) {
            return name(arguments.get(0)) + " needs a value: "
                    + arguments.get(0).paramLabel() + ".";
        }
        return command.qualifiedName() + " needs "
                + arguments.stream().map(ParseMistakes::named).collect(Collectors.joining(" and ")) + ".";
    }

    /** Whether the option itself was typed, so that only its value is missing: picocli tells the two apart by text alone. */
    private static boolean given(ArgSpec argument, MissingParameterException missing) {
        return argument.isOption() && Wording.message(missing).startsWith("Missing required parameter for option");
    }

    private static String named(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
