package io.kempt.samples;

import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A case of {@link BadUsageIT} as it is written down.
 *
 * @param prepare what {@link PreparedFolder} makes before the command is given
 * @param unprivileged whether root may not give the command
 * @param says all of standard error
 */
record BadUsageCase(String name, List<YamlNode> prepare, boolean unprivileged, String command, int exit, String says) {
    private static final Path FOLDER = Program.ROOT.resolve("samples/src/test/resources/bad-usage");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\\S+");

    static List<BadUsageCase> read(String file) {
        try {
            YamlNode root = Settings.parse(file, Files.readString(FOLDER.resolve(file)));
            List<BadUsageCase> cases =
                    root.elements().stream().map(BadUsageCase::of).toList();
            root.throwIfMistaken();
            return cases;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static BadUsageCase of(YamlNode node) {
        BadUsageCase one = new BadUsageCase(
                node.requiredText("name"),
                node.child("prepare").elements(),
                node.flag("unprivileged", false),
                node.requiredText("command"),
                node.integer("exit", 0, 2, 143),
                node.requiredText("says"));
        node.refuseUnknownKeys();
        return one;
    }

    /** The command's words as a shell would give them. */
    String[] words() {
        return WORD.matcher(command).results().map(BadUsageCase::word).toArray(String[]::new);
    }

    private static String word(MatchResult found) {
        String quoted = found.group(1);
        return quoted == null ? found.group() : quoted;
    }
}
