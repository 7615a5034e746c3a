package io.kempt.rules.drift;

import io.kempt.rules.model.Kind;
import io.kempt.rules.model.Label;
import io.kempt.rules.model.Lang;

/**
 * One thing that has changed since the last delivery.
 *
 * @param kind the kind of record
 * @param source the system that delivers
 * @param place the field's name, or the column's header; empty for the whole delivery
 * @param label what the place is called
 * @param category the value that it is about; mostly empty
 * @param before as shown to people; empty when there was nothing
 * @param now as shown to people; empty when there is nothing
 * @param change how much, as shown to people; empty when that goes without saying
 */
public record Drift(
        DriftKind what,
        Kind kind,
        String source,
        String place,
        Label label,
        String category,
        String before,
        String now,
        String change) {

    /** In words, without the source. */
    public String message(Lang lang) {
        return what.wording()
                .in(lang)
                .replace("{0}", label.in(lang))
                .replace("{1}", before)
                .replace("{2}", now)
                .replace("{3}", change)
                .replace("{4}", category);
    }
}
