package io.kempt.jobs.rulebook;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.Headers;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which headers of a kind stand for a field already: a header can name one field only. */
final class HeaderClaims {
    private final Map<String, String> holders = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /** @param extended the kind whose fields are there already */
    HeaderClaims(Optional<KindSpec> extended) {
        extended.ifPresent(kind -> kind.fields().forEach(this::claim));
    }

    private void claim(FieldSpec field) {
        names.add(field.name());
        Headers.of(field).forEach(header -> holders.put(Headers.fold(header), field.name()));
    }

    /** Whether the header is the field's own or nobody's, which makes it the field's. */
    boolean take(String header, String field) {
        String folded = Headers.fold(header);
        return !folded.isEmpty()
                && holders.computeIfAbsent(folded, none -> field).equals(field);
    }

    /** Whether the field has the header already. */
    boolean has(String header, String field) {
        return field.equals(holders.get(Headers.fold(header)));
    }

    /** A name for a new field after its header: lower case letters, digits and underscores, and nobody's header. */
    String name(String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFKD)
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        String base = plain.isEmpty() ? "field" : plain.matches("[a-z].*") ? plain : "field_" + plain;
        String short63 = base.substring(0, Math.min(base.length(), 58));
        String name = short63;
        for (int i = 2; names.contains(name) || holders.containsKey(Headers.fold(name)); i++) {
            name = short63 + "_" + i;
        }
        names.add(name);
        holders.put(Headers.fold(name), name);
        return name;
    }
}
