package io.kempt.rules.finding;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.model.OnError;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;

/** Field declarations for tests. */
public final class Fields {
    private Fields() {}

    /** A field of a type with settings in YAML; its name is the type's. */
    public static FieldSpec of(String type, String settings) {
        return named(type, type, settings);
    }

    public static FieldSpec named(String name, String type, String settings) {
        return spec(name, type, false, settings);
    }

    public static FieldSpec required(String type) {
        return spec(type, type, true, "");
    }

    private static FieldSpec spec(String name, String type, boolean required, String settings) {
        YamlNode node = settings.isEmpty() ? YamlNode.missing() : Settings.parse("test.yml", settings);
        return new FieldSpec(
                name, new Label(name, name), List.of(), type, required, false, false, OnError.ROW, "", node);
    }
}
