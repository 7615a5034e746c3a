package io.kempt.rules.rulebook;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The headers under which files hold a kind's fields: a field's name, its labels and its aliases. They are compared
 * exactly after folding, so {@code "Customer ID"}, {@code customer_id} and full-width {@code ＣｕｓｔｏｍｅｒＩＤ} are one header.
 */
public final class Headers {
    /** Blanks, invisible characters, the punctuation within headers, and the star of a column that must be filled. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Cf}_\\-./:*'\"]+");

    private Headers() {}

    /** Folds case and width (Unicode NFKC) and leaves out separators. */
    public static String fold(String header) {
        String narrow = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SEPARATORS.matcher(narrow).replaceAll("");
    }

    /** The index in the kind's field order by folded header. */
    public static Map<String, Integer> index(KindSpec kind) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < kind.fields().size(); i++) {
            for (String header : of(kind.fields().get(i))) {
                index.put(fold(header), i);
            }
        }
        return index;
    }

    /** Every header of a field as written: its name, its labels, its aliases. */
    public static List<String> of(FieldSpec field) {
        List<String> headers = new ArrayList<>();
        headers.add(field.name());
        headers.add(field.label().en());
        headers.add(field.label().zh());
        headers.addAll(field.aliases());
        return headers;
    }
}
