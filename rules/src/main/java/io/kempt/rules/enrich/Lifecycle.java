package io.kempt.rules.enrich;

import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a customer stands: 潜在 (has never ordered), 活跃 (ordered or was in touch lately) or 休眠 (neither). "Lately" is
 * {@code order-days} for orders and {@code touch-days} for activities, counted back from the day of reference.
 */
final class Lifecycle implements Enricher {
    private static final List<Derived> PROSPECT = Derived.known(List.of("潜在", "prospect"));
    private static final List<Derived> ACTIVE = Derived.known(List.of("活跃", "active"));
    private static final List<Derived> DORMANT = Derived.known(List.of("休眠", "dormant"));
    private static final List<Derived> UNKNOWN = Derived.known(List.of("", ""));
    private static final int MOST_DAYS = 36_500;

    @Override
    public String name() {
        return "lifecycle";
    }

    @Override
    public String summary() {
        return "潜在 prospect (no order yet), 活跃 active (an order at most 'order-days' ago, 180 unless said otherwise,"
                + " or a touch at most 'touch-days' ago, 90) or 休眠 dormant (neither).";
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("lifecycle", new Label("Lifecycle (Chinese)", "生命周期")),
                new Output("lifecycle_en", new Label("Lifecycle", "生命周期（英文）")));
    }

    @Override
    public Optional<Plan> compile(KindSpec kind, YamlNode settings) {
        if (kind.kind() != Kind.CUSTOMER) {
            return Optional.empty();
        }
        int orderDays = settings.integer("order-days", 180, 1, MOST_DAYS);
        int touchDays = settings.integer("touch-days", 90, 1, MOST_DAYS);
        return Optional.of(
                new Plan(List.of(), Set.of(Need.ORDERS, Need.ACTIVITIES), input -> tag(input, orderDays, touchDays)));
    }

    private static List<Derived> tag(EnrichInput input, int orderDays, int touchDays) {
        if (input.orderCount() == 0) {
            return PROSPECT;
        }
        if (input.asOf().isEmpty()) {
            return UNKNOWN;
        }
        LocalDate asOf = LocalDate.parse(input.asOf());
        boolean active = within(input.lastOrderOn(), asOf, orderDays) || within(input.lastTouchOn(), asOf, touchDays);
        return active ? ACTIVE : DORMANT;
    }

    /** Whether a day lies at most so many days back; exactly that many still counts. */
    private static boolean within(String day, LocalDate asOf, int days) {
        return !day.isEmpty() && ChronoUnit.DAYS.between(LocalDate.parse(day), asOf) <= days;
    }
}
