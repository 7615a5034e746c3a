package io.kempt.rules.fakes;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.standardise.Standardiser;
import io.kempt.rules.standardise.Standardisers;
import java.util.ArrayList;
import java.util.List;

/** Stands in for a type that a bundled rulebook names and {@link Standardisers} does not list yet. */
public record StandIn(String type, List<String> settings) implements Standardiser {
    private static final List<StandIn> TYPES = List.of(
            of("text", "max-length", "min-length", "pattern"),
            of("id", "max-length", "min-length", "pattern"),
            of("customer-name"),
            of("person-name"),
            of("uscc"),
            of("phone", "lines", "region"),
            of("email"),
            of("date", "date-order"),
            of("decimal", "min", "max"),
            of("currency"),
            of("country"),
            of("choice", "choices", "bands", "forbidden"),
            of("industry"));

    private static StandIn of(String type, String... settings) {
        return new StandIn(type, List.of(settings));
    }

    /** Every type that Kempt has, and a stand-in for each that it lacks. */
    public static List<Standardiser> all() {
        List<Standardiser> all = new ArrayList<>(Standardisers.ALL);
        TYPES.stream().filter(one -> Standardisers.ofType(one.type()).isEmpty()).forEach(all::add);
        return all;
    }

    @Override
    public String summary() {
        return "A stand-in for tests.";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of();
    }

    @Override
    public Cells compile(FieldSpec field) {
        settings.forEach(field.settings()::accept);
        return (raw, report) -> raw.strip();
    }
}
