package io.kempt.jobs.workspace;

import io.kempt.jobs.tell.Channels;
import io.kempt.jobs.tell.MailSettings;
import io.kempt.jobs.tell.Notification;
import io.kempt.jobs.tell.Secret;
import io.kempt.rules.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code notifications:} of {@code kempt.yml}. Addresses of webhooks and passwords are secrets, and settings files are
 * copied and committed: they name the variable or the file that holds a secret, and one that stands in clear is refused.
 */
final class NotificationReader {
    private static final int LAST_PORT = 65_535;

    private NotificationReader() {}

    static List<Notification> notifications(Path root, YamlNode node) {
        List<Notification> notifications = new ArrayList<>();
        for (YamlNode entry : node.child("notifications").elements()) {
            if (entry.isMapping()) {
                notification(root, entry).ifPresent(notifications::add);
            } else {
                entry.mistake("expected 'to:' and 'on:' here");
            }
        }
        return notifications;
    }

    private static Optional<Notification> notification(Path root, YamlNode entry) {
        String to = entry.requiredText("to");
        Notification.On on = entry.choice("on", Notification.On.FAILURE);
        boolean known = Channels.names().contains(to);
        if (!known && !to.isEmpty()) {
            entry.mistakeAt("to", "'to' is '" + to + "'; choose one of " + String.join(", ", Channels.names()));
        }
        boolean mail = Channels.isMail(to);
        Optional<Secret> url = mail ? Optional.empty() : secret(root, entry, "url");
        Optional<Secret> secret = secret(root, entry, "secret");
        if (known && !mail && url.isEmpty() && !entry.has("url")) {
            entry.mistake("name where the address of this webhook is kept: url-env: a variable, or url-file: a file");
        }
        Optional<MailSettings> settings = mail ? Optional.of(mail(entry, secret)) : Optional.empty();
        if (known) {
            entry.refuseUnknownKeys();
        }
        return known ? Optional.of(new Notification(to, on, url, secret, settings)) : Optional.empty();
    }

    /** Where a secret is kept; one in clear is a mistake. */
    private static Optional<Secret> secret(Path root, YamlNode entry, String what) {
        refuseInClear(entry, what, what);
        Optional<String> variable = entry.text(what + "-env");
        Optional<String> file = entry.text(what + "-file");
        if (variable.isPresent() && file.isPresent()) {
            entry.mistakeAt(what + "-file", "'" + what + "-env' names the secret already; leave one of them out");
        }
        return variable.map(Secret::inVariable).or(() -> file.map(name -> Secret.inFile(root.resolve(name))));
    }

    private static void refuseInClear(YamlNode entry, String written, String what) {
        if (entry.has(written)) {
            entry.accept(written);
            entry.mistakeAt(
                    written,
                    "'" + written + "' is a secret and must not stand here; keep it in a variable (" + what
                            + "-env: NAME) or in a file that only its owner may read (" + what + "-file: PATH)");
        }
    }

    private static MailSettings mail(YamlNode entry, Optional<Secret> password) {
        MailSettings.Security security = entry.choice("security", MailSettings.Security.STARTTLS);
        String user = entry.text("user", "");
        refuseInClear(entry, "password", "secret");
        if (security == MailSettings.Security.NONE && !user.isEmpty()) {
            entry.mistakeAt("user", "'user' would send its password in clear; use security: starttls or ssl");
        }
        if (user.isEmpty() != password.isEmpty()) {
            entry.mistakeAt("user", "'user' and its password (secret-env or secret-file) go together");
        }
        String server = entry.requiredText("server");
        int port = entry.integer("port", security.port(), 1, LAST_PORT);
        return new MailSettings(server, port, security, user, sender(entry), recipients(entry));
    }

    private static String sender(YamlNode entry) {
        String from = entry.requiredText("from");
        if (!from.isEmpty() && !isMailbox(from)) {
            entry.mistakeAt("from", "'" + from + "' is no e-mail address");
        }
        return from;
    }

    private static List<String> recipients(YamlNode entry) {
        List<String> recipients = entry.texts("recipients");
        if (recipients.isEmpty()) {
            entry.mistakeAt("recipients", "'recipients' is missing; list the addresses that get the digest");
        }
        recipients.stream()
                .filter(recipient -> !isMailbox(recipient))
                .forEach(wrong -> entry.mistakeAt("recipients", "'" + wrong + "' is no e-mail address"));
        return recipients;
    }

    /** One sign @ between two parts of which neither is empty: what else is wrong the mail server says. */
    private static boolean isMailbox(String text) {
        return text.matches("[^@\\s<>,;]+@[^@\\s<>,;]+");
    }
}
