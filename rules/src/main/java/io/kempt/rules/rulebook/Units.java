package io.kempt.rules.rulebook;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.standardise.Standardiser;
import io.kempt.rules.standardise.Standardisers;
import io.kempt.rules.validate.FindingCodes;
import io.kempt.rules.validate.Validator;
import io.kempt.rules.validate.Validators;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The types and rules that a rulebook can name. Everything that Kempt ships is in {@link #ALL}; tests bring their own. */
public record Units(List<Standardiser> standardisers, List<Validator> validators) {
    public static final Units ALL = new Units(Standardisers.ALL, Validators.ALL);

    /** The names that {@code type:} can have, in the order of the list. */
    public List<String> types() {
        return standardisers.stream().map(Standardiser::type).toList();
    }

    public Optional<Standardiser> ofType(String type) {
        return standardisers.stream().filter(one -> one.type().equals(type)).findFirst();
    }

    /** Every code that any row can get, each once, by id. */
    public Collection<FindingCode> codes() {
        List<FindingCode> all = new ArrayList<>(FindingCodes.ofRows());
        standardisers.forEach(one -> all.addAll(one.codes()));
        validators.forEach(one -> all.addAll(one.codes()));
        return byId(all);
    }

    /** Every code that a field of this type can get, each once, by id. */
    Collection<FindingCode> codes(Standardiser type) {
        List<FindingCode> all = new ArrayList<>(FindingCodes.ofRows());
        all.addAll(type.codes());
        validators.forEach(one -> all.addAll(one.codes()));
        return byId(all);
    }

    private static Collection<FindingCode> byId(List<FindingCode> codes) {
        TreeMap<String, FindingCode> sorted = new TreeMap<>();
        codes.forEach(code -> sorted.put(code.id(), code));
        return sorted.values();
    }
}
