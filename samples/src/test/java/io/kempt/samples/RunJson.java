package io.kempt.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What {@code run.json} says, or what a command printed with {@code --json}. YAML 1.2 contains JSON. */
final class RunJson {
    private final Map<?, ?> content;

    private RunJson(Map<?, ?> content) {
        this.content = content;
    }

    static RunJson read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static RunJson of(String text) {
        if (new Load(LoadSettings.builder().build()).loadFromString(text) instanceof Map<?, ?> map) {
            return new RunJson(map);
        }
        throw new AssertionError("this is no JSON object: " + text);
    }

    /** The file with everything that differs from run to run put out: when it began and ended, and how long it took. */
    static String masked(String text) {
        String timeless = text.replaceAll("(\"(?:startedAt|endedAt)\": )\"[^\"]*\"", "$1\"…\"");
        int from = timeless.indexOf("\"seconds\"");
        int to = timeless.indexOf('}', from);
        return timeless.substring(0, from)
                + timeless.substring(from, to).replaceAll(": [0-9.]+", ": 0")
                + timeless.substring(to);
    }

    List<RunJson> list(String key) {
        return ((List<?>) value(key))
                .stream().map(each -> new RunJson((Map<?, ?>) each)).toList();
    }

    List<String> texts(String key) {
        return ((List<?>) value(key)).stream().map(String::valueOf).toList();
    }

    RunJson object(String key) {
        return new RunJson((Map<?, ?>) value(key));
    }

    String text(String key) {
        return value(key).toString();
    }

    long number(String key) {
        return ((Number) value(key)).longValue();
    }

    private Object value(String key) {
        return Objects.requireNonNull(content.get(key), () -> key + " is missing in " + content);
    }
}
