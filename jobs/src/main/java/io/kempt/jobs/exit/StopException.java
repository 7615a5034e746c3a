package io.kempt.jobs.exit;

import java.util.List;

/**
 * Stops a run. It reads as one paragraph: place, found, expected, and what to do next. Findings about data are never
 * thrown; they are rows of a file.
 */
public final class StopException extends RuntimeException {
    private final ExitCode exit;
    private final String problem;
    private final String nextStep;
    private final List<String> details;

    /**
     * @param problem place, found and expected, as a sentence: {@code orders.csv is empty: expected a header line}
     * @param nextStep what the person can do, as a sentence
     */
    public StopException(ExitCode exit, String problem, String nextStep) {
        this(exit, problem, List.of(), nextStep);
    }

    /** @param details one line for each of several mistakes, all of which are told at once */
    public StopException(ExitCode exit, String problem, List<String> details, String nextStep) {
        super(problem);
        this.exit = exit;
        this.problem = problem;
        this.details = List.copyOf(details);
        this.nextStep = nextStep;
    }

    public StopException(ExitCode exit, String problem, String nextStep, Throwable cause) {
        super(problem, cause);
        this.exit = exit;
        this.problem = problem;
        this.details = List.of();
        this.nextStep = nextStep;
    }

    public static StopException inputRefused(String problem, String nextStep) {
        return new StopException(ExitCode.INPUT_REFUSED, problem, nextStep);
    }

    public static StopException usage(String problem, String nextStep) {
        return new StopException(ExitCode.USAGE, problem, nextStep);
    }

    public static StopException environment(String problem, String nextStep, Throwable cause) {
        return new StopException(ExitCode.ENVIRONMENT, problem, nextStep, cause);
    }

    public ExitCode exit() {
        return exit;
    }

    public String problem() {
        return problem;
    }

    /** One line for each of several mistakes; none when the problem says it all. */
    public List<String> details() {
        return details;
    }

    public String nextStep() {
        return nextStep;
    }
}
