package io.kempt.rules.rulebook;

import io.kempt.rules.condition.Conditions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names of a kind's fields, for rules that refer to them.
 *
 * @param key the field that identifies a record; empty when there is none
 * @param enabled in field order
 * @param declared those that are not enabled too
 * @param conditions the language of conditions over them
 */
record KindFields(String kind, String key, List<String> enabled, List<String> declared, Conditions conditions) {

    static KindFields of(String kind, String key, List<String> enabled, List<String> declared) {
        List<String> order =
                Stream.concat(enabled.stream(), declared.stream()).distinct().toList();
        return new KindFields(kind, key, enabled, declared, new Conditions(order));
    }
}
