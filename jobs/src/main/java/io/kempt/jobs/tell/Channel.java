package io.kempt.jobs.tell;

import java.time.Instant;
import java.util.Map;

/** A kind of place that digests are sent to. */
interface Channel {

    /** Its name in {@code kempt.yml}. */
    String name();

    /** Whether it is a mailbox, which has settings of its own in place of an address on the web. */
    default boolean isMail() {
        return false;
    }

    /**
     * Sends a digest.
     *
     * @param environment variables that may hold secrets
     * @param now when it is sent, for signatures
     */
    void send(Notification to, Digest digest, Map<String, String> environment, Web web, Instant now)
            throws UntoldException;
}
