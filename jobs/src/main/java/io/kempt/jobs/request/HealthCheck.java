package io.kempt.jobs.request;

/**
 * One thing that was looked at.
 *
 * @param subject such as {@code store}
 * @param verdict {@code ok}; {@code warn} when runs work, but not as they should; {@code fail} when they will not
 * @param found a phrase
 * @param nextStep what to do about it; empty when it is well
 */
public record HealthCheck(String subject, String verdict, String found, String nextStep) {
    private static final String FAIL = "fail";

    public static HealthCheck ok(String subject, String found) {
        return new HealthCheck(subject, "ok", found, "");
    }

    public static HealthCheck warn(String subject, String found, String nextStep) {
        return new HealthCheck(subject, "warn", found, nextStep);
    }

    public static HealthCheck fail(String subject, String found, String nextStep) {
        return new HealthCheck(subject, FAIL, found, nextStep);
    }

    public boolean failed() {
        return verdict.equals(FAIL);
    }
}
