package io.kempt.rules.validate;

import io.kempt.rules.finding.FindingCode;
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
        all.addAll(Uniqueness.codes());
        all.addAll(References.codes());
        all.addAll(Repairs.codes());
        return List.copyOf(all);
    }

    /** The code of an id, for reading findings back from files. */
    public static Optional<FindingCode> ofId(String id) {
        return all().stream().filter(code -> code.id().equals(id)).findFirst();
    }
}
