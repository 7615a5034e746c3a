package io.kempt.rules.standardise;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import java.util.Locale;

/** The country by which a value is read: the record's own where it is known, else the field's setting {@code region}. */
final class CountrySetting {
    private CountrySetting() {}

    /** Reads the setting; a mistake and the usual one when it is no ISO 3166 code. */
    static String read(FieldSpec field, String usual) {
        String region = field.settings().text("region", usual).toUpperCase(Locale.ROOT);
        if (!Countries.codeOf(region).equals(region)) {
            field.settings().child("region").mistake("'" + region + "' is no ISO 3166 code; write one such as CN");
            return usual;
        }
        return region;
    }

    /** The country of the record at hand. */
    static String of(CellReport report, String otherwise) {
        String written = report.other("country");
        if (written.isEmpty()) {
            return otherwise;
        }
        String code = Countries.codeOf(CellText.clean(written));
        return code.isEmpty() ? otherwise : code;
    }
}
