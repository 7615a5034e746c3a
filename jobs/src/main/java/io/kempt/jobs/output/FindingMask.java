package io.kempt.jobs.output;

import io.kempt.jobs.store.StoredFinding;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.profile.Mask;
import java.util.List;

/** Findings without the personal values in them, to be handed on: 138****5678, w***@qq.com, 王**. */
public final class FindingMask {
    private static final String HIDDEN = "***";

    private final KindSpec kind;

    public FindingMask(KindSpec kind) {
        this.kind = kind;
    }

    /** The finding with its values masked, those in its message too. */
    public StoredFinding of(StoredFinding finding) {
        int index = kind.index(finding.field());
        return new StoredFinding(
                finding.number(),
                finding.seq(),
                finding.line(),
                finding.sheet(),
                finding.field(),
                finding.code(),
                finding.severity(),
                value(index, finding.raw()),
                value(index, finding.suggestion()),
                finding.seq() >= StoredFinding.ACROSS_ROWS - 1 ? finding.args() : args(index, finding));
    }

    /** The key of a record, which is masked when its field is personal. */
    public String key(String key) {
        int index = kind.index(kind.key());
        return index < 0 ? key : Mask.of(kind.fields().get(index), key);
    }

    /** What belongs to no field may hold anything. */
    private String value(int field, String value) {
        if (field < 0) {
            return value.isEmpty() ? value : HIDDEN;
        }
        return Mask.of(kind.fields().get(field), value);
    }

    private List<String> args(int index, StoredFinding finding) {
        if (index < 0 || !kind.fields().get(index).personal()) {
            return finding.args();
        }
        FieldSpec field = kind.fields().get(index);
        return finding.args().stream().map(arg -> arg(field, finding, arg)).toList();
    }

    private static String arg(FieldSpec field, StoredFinding finding, String arg) {
        String masked = arg;
        for (String value : List.of(finding.raw(), finding.suggestion())) {
            if (value.length() > 1) {
                masked = masked.replace(value, Mask.of(field, value));
            }
            if (value.contains(arg) && arg.length() > 1) {
                masked = Mask.of(field, arg); // a part of the value, such as the name in front of a number
            }
        }
        return Mask.text(masked);
    }
}
