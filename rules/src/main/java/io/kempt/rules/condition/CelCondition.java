package io.kempt.rules.condition;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import io.kempt.rules.model.Values;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A condition as CEL planned it. */
final class CelCondition implements Condition {
    private final Program program;
    private final Map<String, Integer> places;
    private final Set<String> fields;
    private final boolean asksForDay;
    private final int[] needed;

    /**
     * @param places the index of each field
     * @param names what the expression refers to
     * @param needed the fields without which it is unknown for certain. CEL would find out by an exception, which costs
     *     twenty times as much as a look at the value
     */
    CelCondition(Program program, Map<String, Integer> places, Set<String> names, int[] needed) {
        this.program = program;
        this.places = places;
        this.fields = names.stream().filter(places::containsKey).collect(Collectors.toUnmodifiableSet());
        this.asksForDay = names.contains(Conditions.AS_OF);
        this.needed = needed;
    }

    @Override
    public Set<String> fields() {
        return fields;
    }

    @Override
    public Truth test(Values record, String asOf) {
        if (asksForDay && asOf.isEmpty()) {
            return Truth.UNKNOWN;
        }
        for (int field : needed) {
            if (record.value(field).isEmpty()) {
                return Truth.UNKNOWN;
            }
        }
        try {
            Object result = program.eval(name -> Optional.ofNullable(value(name, record, asOf)));
            return Boolean.TRUE.equals(result) ? Truth.TRUE : Truth.FALSE;
        } catch (CelEvaluationException unknown) {
            return Truth.UNKNOWN;
        }
    }

    private Object value(String name, Values record, String asOf) {
        Integer place = places.get(name);
        return place == null ? asOf : record.value(place);
    }
}
