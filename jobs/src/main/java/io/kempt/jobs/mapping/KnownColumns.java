package io.kempt.jobs.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a source's columns beside the names in the rulebook.
 *
 * @param pinned fields by headers as {@code kempt.yml} maps them; {@link #NO_FIELD} for a column that holds none. They go
 *     before the rulebook
 * @param remembered fields by folded headers as the last import of the source read them. They come after the rulebook
 */
public record KnownColumns(Map<String, String> pinned, Map<String, String> remembered) {
    /** Where a column's field is named: that it holds none. */
    public static final String NO_FIELD = "none";

    public static final KnownColumns NONE = new KnownColumns(Map.of(), Map.of());

    /**
     * @param header of the last import of the source; empty when there is none
     * @param fields that its columns held; empty texts for none
     */
    public static KnownColumns of(Map<String, String> pinned, List<String> header, List<String> fields) {
        Map<String, String> remembered = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
            String folded = HeaderName.fold(header.get(i));
            if (!fields.get(i).isEmpty() && !folded.isEmpty()) {
                remembered.putIfAbsent(folded, fields.get(i));
            }
        }
        return new KnownColumns(pinned, remembered);
    }
}
