package io.kempt.rules.finding;

import io.kempt.rules.model.Kind;
import io.kempt.rules.model.Lang;
import io.kempt.rules.model.RecordId;
import java.util.List;

/**
 * Something that Kempt says of one value. Findings are data: they never stop a run.
 *
 * @param severity the severity in force, after the rulebook's settings
 * @param field the field's name; empty when the finding is about the whole record
 * @param raw the value as it stood in the file
 * @param suggestion the canonical or proposed value; empty when there is none
 * @param args what fills the placeholders of the code's wording
 */
public record Finding(
        FindingCode code,
        Severity severity,
        Kind kind,
        RecordId record,
        String field,
        String raw,
        String suggestion,
        List<String> args) {

    public String message(Lang lang) {
        return code.message(lang, args);
    }
}
