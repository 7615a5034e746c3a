package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.standardise.Industries;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The industry that a company's name suggests. */
final class IndustrySuggestion implements Enricher {
    @Override
    public String name() {
        return "industry";
    }

    @Override
    public String summary() {
        return "The division of GB/T 4754-2017 that the words of a company's name suggest; below the confidence"
                + " 'least', 50 unless said otherwise, nothing is suggested.";
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("industry_suggestion", new Label("Suggested industry", "建议行业代码"), true),
                new Output("industry_suggestion_name", new Label("Suggested industry (name)", "建议行业")));
    }

    @Override
    public Optional<Plan> compile(KindSpec kind, YamlNode settings) {
        int least = settings.integer("least", 50, 1, Derived.CERTAIN);
        return InputField.of(kind, settings, "customer-name")
                .map(field -> new Plan(List.of(field), Set.of(), input -> of(input, least, field)));
    }

    private static List<Derived> of(EnrichInput input, int least, String field) {
        IndustryWords.Suggestion suggested = input.readings().industry(input.value(field));
        return suggested.confidence() < least
                ? List.of(Derived.NOTHING, Derived.NOTHING)
                : List.of(
                        Derived.guess(suggested.division(), suggested.confidence(), field),
                        Derived.known(Industries.nameOf(suggested.division())));
    }
}
