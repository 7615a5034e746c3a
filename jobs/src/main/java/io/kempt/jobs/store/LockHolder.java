package io.kempt.jobs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who holds the lock of a store, as the lock's text tells people.
 *
 * @param pid the process; 0 when it is not known
 * @param command what it was started as, without {@code kempt}
 * @param host the machine; empty where it has no name, or where an older version took the lock
 * @param since when it took the lock
 */
public record LockHolder(long pid, String command, String host, Instant since) {
    private static final Pattern TEXT =
            Pattern.compile("process (\\d{1,18}) \\(kempt ([^)]*)\\)(?: on (\\S+))? since (\\S+)");

    private static final Pattern NAME = Pattern.compile("kempt (.*) (\\d{1,18})@(\\S*)");

    /** Read from the kernel: asking for the address of the machine may take seconds where names are not resolved. */
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    /** This process. */
    static LockHolder here(String command, Instant now) {
        return new LockHolder(ProcessHandle.current().pid(), command, thisHost(), now.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The name of this machine; empty when it has none that can be found out at once. */
    public static String thisHost() {
        String variable = System.getenv().getOrDefault("HOSTNAME", "");
        try {
            String name = Files.exists(HOST_NAME) ? Files.readString(HOST_NAME).strip() : variable;
            return name.contains(" ") ? "" : name;
        } catch (IOException unreadable) {
            return variable;
        }
    }

    /** As the name of a connection, of which PostgreSQL keeps 63 bytes. */
    String name() {
        String name = "kempt " + command + " " + pid + "@" + host;
        return name.length() > 63 ? name.substring(0, 63) : name;
    }

    /** Reads what {@link #name} made; of another name only that is known. */
    static LockHolder ofName(String name, Instant since) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? new LockHolder(Long.parseLong(parts.group(2)), parts.group(1), parts.group(3), since)
                : new LockHolder(0, name, "", since);
    }

    /** Reads a lock's text; empty when it is of another form. */
    static Optional<LockHolder> of(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            String host = matcher.group(3) == null ? "" : matcher.group(3);
            return Optional.of(new LockHolder(
                    Long.parseLong(matcher.group(1)), matcher.group(2), host, Instant.parse(matcher.group(4))));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** Whether it is a process of this machine. */
    public boolean isHere() {
        return host.isEmpty() || host.equals(thisHost());
    }

    /** Whether it is a process of this machine that is no more. */
    boolean isDead() {
        return pid > 0
                && !host.isEmpty()
                && isHere()
                && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    }

    /** As it stands in the lock file. */
    public String text() {
        return pid == 0
                ? command
                : "process " + pid + " (kempt " + command + ")" + (host.isEmpty() ? "" : " on " + host) + " since "
                        + since;
    }
}
