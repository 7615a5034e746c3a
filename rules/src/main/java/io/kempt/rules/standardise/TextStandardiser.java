package io.kempt.rules.standardise;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.NullTokens;
import java.util.List;

/** Free text: cleaned, nothing more. */
final class TextStandardiser implements Standardiser {
    @Override
    public String type() {
        return "text";
    }

    @Override
    public String summary() {
        return "Free text: blanks, invisible characters, full-width letters and Excel's text markers are cleaned.";
    }

    @Override
    public String canonical() {
        return "the text with plain half-width letters and digits, and single blanks between words";
    }

    @Override
    public String repairs() {
        return "blanks of every kind, invisible characters, full-width letters and digits, Excel's text "
                + "markers ('0123, =\"0123\"); tokens such as 无 and N/A become empty";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of();
    }

    @Override
    public Cells compile(FieldSpec field) {
        return TextStandardiser::standardise;
    }

    private static String standardise(String raw, CellReport report) {
        String text = CellText.clean(raw);
        return NullTokens.isMissing(text) ? "" : text;
    }
}
