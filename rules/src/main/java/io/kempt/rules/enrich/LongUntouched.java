package io.kempt.rules.enrich;

import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Nobody has been in touch and nothing was ordered for {@code untouched-days}; without any of both, the record is that old.
 */
final class LongUntouched implements StaleSignal {
    @Override
    public String code() {
        return "long-untouched";
    }

    @Override
    public Label label() {
        return new Label("nobody was in touch for long", "长期无接触");
    }

    @Override
    public int weight() {
        return 25;
    }

    @Override
    public Set<Enricher.Need> needs() {
        return Set.of(Enricher.Need.ACTIVITIES, Enricher.Need.ORDERS);
    }

    @Override
    public Predicate<EnrichInput> compile(ContactFields fields, YamlNode settings) {
        int days = settings.integer("untouched-days", 365, 1, 36_500);
        return input -> {
            String last = later(input.lastTouchOn(), input.lastOrderOn());
            String since = last.isEmpty() ? input.value("created_on") : last;
            return !since.isEmpty()
                    && !input.asOf().isEmpty()
                    && since.compareTo(LocalDate.parse(input.asOf())
                                    .minusDays(days)
                                    .toString())
                            < 0;
        };
    }

    private static String later(String a, String b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
