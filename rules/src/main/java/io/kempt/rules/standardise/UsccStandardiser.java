package io.kempt.rules.standardise;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.NullTokens;
import java.util.List;
import java.util.Locale;

/**
 * Unified social credit codes (GB 32100-2015): without blanks and hyphens, in upper case. Whether a code is right is the
 * validator's to say; letters are never guessed into digits here.
 */
final class UsccStandardiser implements Standardiser {
    private static final int LENGTH = 18;

    @Override
    public String type() {
        return "uscc";
    }

    @Override
    public String summary() {
        return "A unified social credit code: 18 characters in upper case, without blanks or hyphens.";
    }

    @Override
    public String canonical() {
        return "18 characters from 0-9 and A-Z without I, O, S, V, Z";
    }

    @Override
    public String repairs() {
        return "lower case, full-width characters, blanks, hyphens, Excel's text markers, the .0 of a whole "
                + "number; a letter is never turned into a digit";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of();
    }

    @Override
    public Cells compile(FieldSpec field) {
        return UsccStandardiser::standardise;
    }

    private static String standardise(String raw, CellReport report) {
        if (isCanonical(raw)) {
            return raw;
        }
        String text = CellText.fold(raw);
        if (NullTokens.isMissing(text)) {
            return "";
        }
        if (CellText.isScientific(text)) {
            return text.toUpperCase(Locale.ROOT);
        }
        return CellText.withoutPointZero(text.replace(" ", "").replace("-", "")).toUpperCase(Locale.ROOT);
    }

    private static boolean isCanonical(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!CellText.isDigit(c) && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return raw.length() == LENGTH;
    }
}
