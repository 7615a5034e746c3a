package io.kempt.jobs.tell;

import java.util.List;

/**
 * How digests are sent by e-mail.
 *
 * @param server the host that takes mail
 * @param port its port
 * @param security how the connection is kept safe
 * @param user who logs in there; empty for a server that asks nobody
 * @param from the sender's address
 * @param recipients one address each
 */
public record MailSettings(
        String server, int port, Security security, String user, String from, List<String> recipients) {

    /** How a connection to a mail server is kept safe. */
    public enum Security {
        /** Begins in clear, and is refused unless it becomes safe before anything else is said. */
        STARTTLS(587),
        /** Safe from the first byte. */
        SSL(465),
        /** In clear, for a server on this machine; nobody may log in over it. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        /** The port that servers use for it. */
        public int port() {
            return port;
        }
    }
}
