package io.kempt.rules.rulebook;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The headers under which files hold a kind's fields: a field's name, its labels and its aliases. They are compared
 * exactly after folding, so {@code "Customer ID"}, {@code customer_id} and full-width {@code ＣｕｓｔｏｍｅｒＩＤ} are one header.
 */
public final class Headers {
    private Headers() {}

    /** Folds case, width (Unicode NFKC) and leaves out blanks, underscores and invisible characters. */
    public static String fold(String header) {
        String lower = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        lower.codePoints()
                .filter(c -> c != '_' && !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c -> Character.getType(c) != Character.FORMAT && c >= ' ')
                .forEach(folded::appendCodePoint);
        return folded.toString();
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
