package io.kempt.rules.gate;

import io.kempt.rules.model.Kind;
import io.kempt.rules.quality.FindingFilter;
import java.util.List;

/** The gates of a rulebook, in its order. */
public record Gates(List<Gate> all) {
    public static final Gates NONE = new Gates(List.of());

    /** The findings of which records must be counted for the gates of a kind. */
    public List<FindingFilter> watch(Kind kind) {
        return all.stream()
                .filter(gate -> gate.measure().looksAtFindings())
                .filter(gate -> gate.kind().map(kind::equals).orElse(true))
                .map(Gate::filter)
                .distinct()
                .toList();
    }

    /** Whether a gate needs to see everything that the store holds. */
    public boolean lookAtStore() {
        return all.stream().anyMatch(gate -> gate.per() == Gate.Per.STORE);
    }
}
