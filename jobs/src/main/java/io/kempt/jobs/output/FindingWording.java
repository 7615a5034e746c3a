package io.kempt.jobs.output;

import io.kempt.jobs.store.StoredFinding;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Lang;
import io.kempt.rules.rulebook.Rulebook;
import java.util.HashMap;
import java.util.Map;

/** Puts stored findings into words again: the store keeps codes, and people choose the language when they read. */
public final class FindingWording {
    private final Rulebook rulebook;
    private final Map<String, FindingCode> codes = new HashMap<>();

    public FindingWording(Rulebook rulebook) {
        this.rulebook = rulebook;
        rulebook.codes().forEach(code -> codes.put(code.id(), code));
    }

    /** The message of a finding; its bare code when neither this version nor the rulebook knows it any more. */
    public String message(StoredFinding finding, Lang lang) {
        FindingCode code = codes.get(finding.code());
        return code == null ? finding.code() : code.message(lang, finding.args());
    }

    /** The label of a field; its name when the rulebook no longer has it. */
    public String label(Kind kind, String field, Lang lang) {
        KindSpec spec = rulebook.kind(kind).orElse(null);
        int index = spec == null ? -1 : spec.index(field);
        return spec == null || index < 0
                ? field
                : spec.fields().get(index).label().in(lang);
    }

    /** Why a row was rejected: the field, what is wrong with it, and the proposed value if there is one. */
    public RejectedFile.Reasons reason(Kind kind, StoredFinding finding, Lang lang) {
        String field = label(kind, finding.field(), lang);
        String suggestion = finding.suggestion().isEmpty() ? "" : " → " + finding.suggestion();
        String words = (field.isEmpty() ? "" : field + ": ") + message(finding, lang) + suggestion;
        return new RejectedFile.Reasons(words, finding.code());
    }
}
