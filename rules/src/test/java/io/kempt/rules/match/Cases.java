package io.kempt.rules.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Cases that stand in files beside this class. */
final class Cases {
    private Cases() {}

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Cases.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The rows of a small CSV file without its header. */
    static List<List<String>> rows(String name) {
        return text(name).lines().skip(1).map(CustomersWithTruth::cells).toList();
    }
}
