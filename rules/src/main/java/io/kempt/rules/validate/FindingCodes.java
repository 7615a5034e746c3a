package io.kempt.rules.validate;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.record.Exemption;
import io.kempt.rules.standardise.Standardisers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every code that Kempt can report of a value, gathered from the units that declare them. */
public final class FindingCodes {
    private FindingCodes() {}

    /** All codes: those of standardisers, of validators, and of what compares records. Ids are unique. */
    public static List<FindingCode> all() {
        List<FindingCode> all = new ArrayList<>();
        Standardisers.ALL.forEach(one -> all.addAll(one.codes()));
        Validators.ALL.forEach(one -> all.addAll(one.codes()));
        all.addAll(ofRows());
        return List.copyOf(all);
    }

    /** The codes that belong to no unit: what the row function itself reports, and what is found across rows. */
    public static List<FindingCode> ofRows() {
        List<FindingCode> codes = new ArrayList<>();
        codes.addAll(Repairs.codes());
        codes.addAll(RowShape.codes());
        codes.addAll(CellShape.codes());
        codes.addAll(Uniqueness.codes());
        codes.addAll(References.codes());
        codes.add(Exemption.CODE);
        return codes;
    }

    /** The code of an id, for reading findings back from files. */
    public static Optional<FindingCode> ofId(String id) {
        return all().stream().filter(code -> code.id().equals(id)).findFirst();
    }
}
