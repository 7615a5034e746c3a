package io.kempt.rules.quality;

import io.kempt.rules.finding.Severity;
import java.util.Optional;

/**
 * Which findings are meant.
 *
 * @param code an id, or the beginning of ids when it ends with a star; empty for every code
 * @param field empty for every field
 * @param severity empty for all but repairs, which tell of nothing that is still wrong
 */
public record FindingFilter(String code, String field, Optional<Severity> severity) {

    /** Whether a finding is among those meant. */
    public boolean matches(FoundInRecord found) {
        return (field.isEmpty() || field.equals(found.field()))
                && codeMatches(found.code())
                && severity.map(asked -> asked == found.severity()).orElse(found.severity() != Severity.REPAIRED);
    }

    private boolean codeMatches(String id) {
        return code.isEmpty()
                || (code.endsWith("*") ? id.startsWith(code.substring(0, code.length() - 1)) : code.equals(id));
    }
}
