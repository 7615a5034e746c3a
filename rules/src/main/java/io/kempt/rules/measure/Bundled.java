package io.kempt.rules.measure;

import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The settings texts that lie beside this class, and the reading of names in both languages. */
final class Bundled {
    private Bundled() {}

    static String text(String name) {
        try (InputStream in = Bundled.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static YamlNode yaml(String name) {
        return Settings.parse(name, text(name));
    }

    /** A name as {@code {en: …, zh: …}}, or one text for both languages. */
    static Label label(YamlNode parent, String key) {
        YamlNode node = parent.child(key);
        if (!node.isMapping()) {
            String text = parent.requiredText(key);
            return new Label(text, text);
        }
        Label label = new Label(node.requiredText("en"), node.requiredText("zh"));
        node.refuseUnknownKeys();
        return label;
    }
}
