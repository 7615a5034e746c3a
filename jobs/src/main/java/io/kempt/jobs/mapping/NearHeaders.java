package io.kempt.jobs.mapping;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.Headers;
import io.kempt.rules.text.Pinyin;
import io.kempt.rules.yaml.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a header that is not known was probably meant to be: a slip of one character in about four (edit distance
 * on folded names), or a name that sounds the same: 客户名成 for 客户名称, or kehumingcheng.
 */
final class NearHeaders {
    /** Names of two characters are at a distance of one from too many others. */
    private static final int SHORTEST = 3;

    private final Map<String, Known> known = new LinkedHashMap<>();
    private final Map<String, Known> bySound = new LinkedHashMap<>();

    /** A name of a field. */
    record Known(FieldSpec field, String name) {

        /** The name, with the field that it stands for when that is called otherwise. */
        @Override
        public String toString() {
            return name.equals(field.name()) ? name : name + " (" + field.name() + ")";
        }
    }

    NearHeaders(KindSpec kind) {
        for (FieldSpec field : kind.fields()) {
            for (String name : Headers.of(field)) {
                Known one = new Known(field, name);
                String folded = HeaderName.fold(name);
                known.putIfAbsent(folded, one);
                bySound.putIfAbsent(sound(folded), one);
            }
        }
    }

    /** The name that a header was probably meant to be. */
    Optional<Known> of(String header) {
        String folded = HeaderName.foldWithoutRemarks(header);
        if (folded.length() < SHORTEST) {
            return Optional.empty();
        }
        Known same = bySound.get(sound(folded));
        return same != null
                ? Optional.of(same)
                : nearest(folded, known.keySet()).map(known::get);
    }

    /** The one of some headers that is nearest to any name of a field. */
    static Optional<String> nearest(FieldSpec field, List<String> headers) {
        Map<String, String> byName = new LinkedHashMap<>();
        headers.forEach(header -> byName.putIfAbsent(HeaderName.foldWithoutRemarks(header), header));
        for (String name : Headers.of(field)) {
            String folded = HeaderName.fold(name);
            Optional<String> near = nearest(folded, byName.keySet()).map(byName::get);
            if (near.isPresent()) {
                return near;
            }
        }
        for (String name : Headers.of(field)) {
            for (Map.Entry<String, String> header : byName.entrySet()) {
                if (header.getKey().length() >= SHORTEST
                        && sound(header.getKey()).equals(sound(HeaderName.fold(name)))) {
                    return Optional.of(header.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Of names that are not too short for a slip to be told from another name. */
    private static Optional<String> nearest(String folded, Iterable<String> names) {
        List<String> candidates = new ArrayList<>();
        names.forEach(name -> {
            if (name.length() >= SHORTEST) {
                candidates.add(name);
            }
        });
        return folded.length() < SHORTEST ? Optional.empty() : NearestName.of(folded, candidates);
    }

    private static String sound(String folded) {
        return HeaderName.fold(Pinyin.of(folded));
    }
}
