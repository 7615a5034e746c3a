package io.kempt.jobs.workspace;

import io.kempt.jobs.retention.Age;
import io.kempt.jobs.retention.Retention;
import io.kempt.jobs.retention.RetentionPart;
import io.kempt.rules.yaml.YamlNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code retention:} from {@code kempt.yml}: how long what runs leave is kept. */
final class RetentionReader {
    private static final int MOST_RUNS = 100_000;

    private RetentionReader() {}

    static Retention read(YamlNode settings) {
        YamlNode node = settings.mapping("retention");
        Map<RetentionPart, Age> ages = new EnumMap<>(RetentionPart.class);
        for (RetentionPart part : RetentionPart.values()) {
            age(node, part).ifPresent(age -> ages.put(part, age));
        }
        int keep = node.integer("keep", Retention.LEAST, Retention.LEAST, MOST_RUNS);
        node.refuseUnknownKeys();
        return new Retention(ages, keep);
    }

    private static Optional<Age> age(YamlNode node, RetentionPart part) {
        Optional<String> text = node.text(part.code());
        Optional<Age> age = text.flatMap(Age::parse);
        if (text.isPresent() && age.isEmpty()) {
            node.mistakeAt(part.code(), "'" + part.code() + "' is '" + text.get() + "'; write " + Age.EXPECTED);
        }
        return age;
    }
}
