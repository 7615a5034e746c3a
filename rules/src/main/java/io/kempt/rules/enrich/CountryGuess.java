package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.NearestName;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The country of a customer from what its other fields tell. The first clue in the order of trust decides; each other that
 * says the same halves the doubt, each that contradicts takes {@link #CONTRADICTED} from the confidence.
 */
final class CountryGuess implements Enricher {
    private static final int CONTRADICTED = 20;
    private static final int MOST = 99;

    @Override
    public String name() {
        return "country";
    }

    @Override
    public String summary() {
        List<String> clues = CountryClues.ALL.stream()
                .map(clue -> clue.name() + " " + clue.confidence())
                .toList();
        return "The country by ISO 3166-1 from other fields. In the order of 'trust', with the confidence of each"
                + " alone: "
                + String.join(", ", clues) + "; agreement raises it, contradiction lowers it.";
    }

    @Override
    public List<Output> outputs() {
        return List.of(new Output("country_guess", new Label("Country (derived)", "推断国家"), true));
    }

    /** A clue and the field of this kind that it looks at. */
    private record Looking(CountryClue clue, String field) {}

    @Override
    public Optional<Plan> compile(KindSpec kind, YamlNode settings) {
        List<Looking> clues = new ArrayList<>();
        for (CountryClue clue : trusted(settings)) {
            clue.field(kind).ifPresent(field -> clues.add(new Looking(clue, field)));
        }
        List<String> fields = clues.stream().map(Looking::field).toList();
        return clues.isEmpty()
                ? Optional.empty()
                : Optional.of(new Plan(fields, Set.of(), input -> List.of(guess(clues, input))));
    }

    private static List<CountryClue> trusted(YamlNode settings) {
        List<String> names = settings.texts("trust");
        if (names.isEmpty()) {
            return CountryClues.ALL;
        }
        List<CountryClue> trusted = new ArrayList<>();
        List<String> known = CountryClues.ALL.stream().map(CountryClue::name).toList();
        for (String name : names) {
            int at = known.indexOf(name);
            if (at < 0) {
                settings.child("trust")
                        .mistake("'" + name + "' is no clue to a country" + NearestName.hint(name, known));
            } else {
                trusted.add(CountryClues.ALL.get(at));
            }
        }
        return trusted;
    }

    private static Derived guess(List<Looking> clues, EnrichInput input) {
        String country = "";
        int confidence = 0;
        StringBuilder from = new StringBuilder();
        for (Looking looking : clues) {
            String value = input.value(looking.field());
            String told = value.isEmpty() ? "" : looking.clue().countryOf(value, input.readings());
            if (told.isEmpty()) {
                continue;
            }
            if (country.isEmpty()) {
                country = told;
                confidence = looking.clue().confidence();
                from.append(looking.field());
            } else if (told.equals(country)) {
                confidence = Math.min(MOST, confidence + (100 - confidence + 1) / 2);
                from.append(',').append(looking.field());
            } else {
                confidence = Math.max(1, confidence - CONTRADICTED);
            }
        }
        return Derived.guess(country, confidence, from.toString());
    }
}
