package io.kempt.jobs.tell;

import java.util.Optional;

/**
 * One entry of {@code notifications:} in {@code kempt.yml}: who gets a digest of a run, and when.
 *
 * @param to the name of a {@link Channel}
 * @param url the webhook's address; empty for e-mail
 * @param secret the key that messages are signed with, or the password of a mail server
 */
public record Notification(
        String to, On on, Optional<Secret> url, Optional<Secret> secret, Optional<MailSettings> mail) {

    /** Of which runs a digest is sent. Each takes in those of the one before it. */
    public enum On {
        /** Runs that did not come to their end. */
        FAILURE,
        /** Runs that ended with a closed gate, too. */
        GATE,
        /** All. */
        ALWAYS;

        boolean wants(RunOutcome outcome) {
            return switch (this) {
                case FAILURE -> !outcome.complete();
                case GATE -> !outcome.succeeded();
                case ALWAYS -> true;
            };
        }
    }
}
