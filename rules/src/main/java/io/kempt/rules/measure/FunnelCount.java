package io.kempt.rules.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Counts the ways of all deals. */
final class FunnelCount {
    private final FunnelSettings settings;
    private final List<DealPath> paths;

    FunnelCount(FunnelSettings settings, List<DealPath> paths) {
        this.settings = settings;
        this.paths = paths;
    }

    FunnelResult result(LocalDate asOf, String currency, List<Reconciliation> rows) {
        List<FunnelStage> stages = new ArrayList<>();
        List<FunnelResult.OpenDeals> open = new ArrayList<>();
        for (int place = 0; place < settings.stages().size(); place++) {
            stages.add(stage(place));
            open.add(openDeals(place));
        }
        return new FunnelResult(
                asOf,
                currency,
                settings,
                List.copyOf(stages),
                totals(),
                leak(stages),
                List.copyOf(open),
                groups(path -> path.deal().owner()),
                groups(path -> path.deal().source()),
                rows);
    }

    private FunnelStage stage(int place) {
        List<BigDecimal> days = new ArrayList<>();
        for (DealPath path : paths) {
            path.daysIn(place).ifPresent(stay -> days.add(BigDecimal.valueOf(stay)));
        }
        return new FunnelStage(
                settings.stages().get(place),
                count(path -> path.furthest() >= place),
                count(path -> path.furthest() > place),
                count(path -> path.furthest() == place && path.isLost()),
                count(path -> path.furthest() == place && path.isOpen()),
                count(path -> path.entered(place)),
                count(path -> path.strictStages() > place),
                amount(path -> path.furthest() >= place),
                days.size(),
                Median.of(days));
    }

    private FunnelResult.OpenDeals openDeals(int place) {
        Predicate<DealPath> there = path -> path.isOpen() && path.place() == place;
        return new FunnelResult.OpenDeals(settings.stages().get(place), count(there), amount(there));
    }

    private long count(Predicate<DealPath> which) {
        return paths.stream().filter(which).count();
    }

    private BigDecimal amount(Predicate<DealPath> which) {
        return paths.stream().filter(which).map(DealPath::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private FunnelResult.Totals totals() {
        return new FunnelResult.Totals(
                paths.size(),
                count(DealPath::isWon),
                count(DealPath::isLost),
                count(DealPath::isOpen),
                amount(DealPath::isWon),
                amount(DealPath::isLost),
                amount(DealPath::isOpen),
                count(path -> path.deal().amount().isEmpty()),
                count(path -> path.isOpen() && path.place() < path.furthest()),
                count(path -> path.isLost() && path.hasNoOpenStage()),
                cycle());
    }

    private FunnelResult.SalesCycle cycle() {
        List<BigDecimal> days = new ArrayList<>();
        for (DealPath path : paths) {
            OptionalLong toWin = path.daysToWin();
            toWin.ifPresent(count -> days.add(BigDecimal.valueOf(count)));
        }
        Optional<BigDecimal> mean = days.isEmpty()
                ? Optional.empty()
                : Optional.of(days.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(days.size()), 1, RoundingMode.HALF_UP));
        return new FunnelResult.SalesCycle(days.size(), Median.of(days), mean);
    }

    private Optional<FunnelStage> leak(List<FunnelStage> stages) {
        Optional<FunnelStage> leak = Optional.empty();
        for (FunnelStage stage : stages) {
            boolean enough = stage.lost() > 0 && stage.decidedStep().denominator() >= settings.leakAtLeast();
            if (enough
                    && (leak.isEmpty()
                            || stage.decidedStep().isLessThan(leak.get().decidedStep()))) {
                leak = Optional.of(stage);
            }
        }
        return leak;
    }

    private List<FunnelResult.Group> groups(Function<DealPath, String> key) {
        TreeMap<String, List<DealPath>> members = new TreeMap<>();
        for (DealPath path : paths) {
            members.computeIfAbsent(key.apply(path), name -> new ArrayList<>()).add(path);
        }
        List<FunnelResult.Group> groups = new ArrayList<>();
        members.forEach((name, deals) -> groups.add(new FunnelCount(settings, deals).group(name)));
        return List.copyOf(groups);
    }

    private FunnelResult.Group group(String name) {
        return new FunnelResult.Group(
                name,
                paths.size(),
                count(DealPath::isWon),
                count(DealPath::isLost),
                count(DealPath::isOpen),
                amount(DealPath::isWon));
    }
}
