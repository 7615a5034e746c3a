package io.kempt.jobs.workspace;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.tell.Audience;
import io.kempt.rules.model.Lang;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads from {@code kempt.yml} who is told of runs. It is read apart from the rest, so that a run which fails because of
 * other settings or the rulebook is told too.
 */
public final class TellingReader {
    private TellingReader() {}

    /** Who is told of the runs of the workspace that a folder lies in; nobody where that cannot be read. */
    public static Audience audience(Path folder) {
        Optional<Path> found = Workspace.find(folder);
        Path root = found.orElseGet(() -> folder.toAbsolutePath().normalize());
        Lang otherwise = Lang.of(Locale.getDefault());
        if (found.isEmpty()) {
            return Audience.none(root, otherwise);
        }
        try {
            YamlNode node = Settings.parse(Workspace.FILE, WorkspaceReader.text(root.resolve(Workspace.FILE)));
            Audience audience = read(root, node);
            // mistakes are told by whoever reads all of the file
            return node.mistakes().isEmpty() ? audience : Audience.none(root, otherwise);
        } catch (StopException unreadable) {
            return Audience.none(root, otherwise);
        }
    }

    /** Reads the keys that are about telling, and notes their mistakes. */
    static Audience read(Path root, YamlNode node) {
        Lang lang = node.choice("language", Lang.of(Locale.getDefault()));
        return new Audience(
                root,
                lang,
                node.text("metrics-file").map(root::resolve),
                pingUrl(node),
                node.text("openlineage-file").map(root::resolve),
                NotificationReader.notifications(root, node));
    }

    private static Optional<String> pingUrl(YamlNode node) {
        Optional<String> url = node.text("ping-url");
        if (url.isPresent() && !Audience.isAddress(url.get())) {
            node.mistakeAt("ping-url", "'ping-url' is no address; write one that begins with https://");
        }
        return url;
    }
}
