package io.kempt.cli.error;

import io.kempt.cli.console.Environment;
import io.kempt.cli.console.Palette;
import io.kempt.cli.console.Wording;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.rules.profile.Mask;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a command ended, in words.
 *
 * @param problem place, found and expected, as a sentence
 * @param details one line each, when there are several mistakes
 * @param nextStep what the person can do, as a sentence
 */
public record Failure(ExitCode exit, String problem, List<String> details, String nextStep) {

    /** Whoever prints it, on whatever way: what it may quote of the data is masked. */
    public Failure {
        problem = Mask.told(problem);
        details = details.stream().map(Mask::told).toList();
        nextStep = Mask.told(nextStep);
    }

    static Failure of(ExitCode exit, String problem, String nextStep) {
        return new Failure(exit, problem, List.of(), nextStep);
    }

    /** The paragraph a person reads, with paths as they are typed from the current folder. */
    public List<String> lines(Palette palette, Environment environment) {
        List<String> lines = new ArrayList<>();
        lines.add(palette.bad("kempt: ") + Wording.plain(environment.relative(problem)));
        details.forEach(detail -> lines.add("  " + Wording.plain(environment.relative(detail))));
        lines.add("Next: " + Wording.plain(environment.relative(nextStep)));
        return lines;
    }
}
