package io.kempt.rules.enrich;

import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.time.LocalDate;
import java.util.List;
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
        Limit limit = new Limit(days);
        return input -> {
            String last = later(input.lastTouchOn(), input.lastOrderOn());
            String since = last.isEmpty() ? input.value("created_on") : last;
            return !since.isEmpty() && !input.asOf().isEmpty() && since.compareTo(limit.before(input.asOf())) < 0;
        };
    }

    /** The first day that is not too long ago; worked out once, for all records are looked at on one day. */
    private static final class Limit {
        private final int days;
        private volatile List<String> known = List.of("", "");

        Limit(int days) {
            this.days = days;
        }

        String before(String asOf) {
            List<String> kept = known;
            if (!kept.get(0).equals(asOf)) {
                kept = List.of(asOf, LocalDate.parse(asOf).minusDays(days).toString());
                known = kept;
            }
            return kept.get(1);
        }
    }

    private static String later(String a, String b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
