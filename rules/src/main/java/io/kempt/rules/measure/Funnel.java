package io.kempt.rules.measure;

import io.kempt.rules.model.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sales funnel from opportunities and their stage history, which may come in any order.
 *
 * <p>Three counts of a stage stand side by side, because tools disagree on them:
 * <ul>
 *   <li><b>any</b>: deals with an entry for the stage in their history, or that are in it now;
 *   <li><b>back-filled</b>: deals that reached this stage or any later one; every deal reached the first one when it was
 *       created. Entered, advanced, lost, open and the percentages are in this count, so that entered = advanced + lost +
 *       open at every stage;
 *   <li><b>strict</b>: deals that entered this stage and all earlier ones, in that order; entries of one day count as
 *       ordered.
 * </ul>
 *
 * <p>What happened after the as-of date is not seen: a deal closed later is open, in the last stage of its history.
 */
public final class Funnel implements Accumulator<Funnel, FunnelResult> {
    private static final Label OPPORTUNITIES = new Label("Opportunities", "商机");
    private static final Label CHANGES = new Label("Stage changes", "阶段变更");

    private final FunnelSettings settings;
    private final Map<String, Integer> places;
    private final LocalDate asOf;
    private final long asOfDay;
    private final String currency;
    private final Map<String, Deal> deals = new HashMap<>();
    private final Set<String> excludedIds = new HashSet<>();
    private final Map<String, List<StageEntry>> histories = new HashMap<>();
    private final TreeSet<String> currencies = new TreeSet<>();
    private final Reconciliation.Counter opportunityRows = new Reconciliation.Counter();
    private final Reconciliation.Counter changeRows = new Reconciliation.Counter();

    /**
     * @param currency the one that counts, such as {@code CNY}; empty when the amounts are expected to be in one only
     */
    public Funnel(FunnelSettings settings, LocalDate asOf, String currency) {
        this.settings = settings;
        this.places = settings.places();
        this.asOf = asOf;
        this.asOfDay = asOf.toEpochDay();
        this.currency = currency;
    }

    /** Takes an opportunity. One without an amount counts as a deal and adds nothing to the amounts. */
    public void add(Opportunity row) {
        if (row.id().isEmpty()) {
            opportunityRows.exclude(Exclusion.NO_ID);
            return;
        }
        Integer place = places.get(row.stage());
        Optional<BigDecimal> amount = Cell.amount(row.amount());
        long created = Cell.day(row.createdOn());
        if (deals.containsKey(row.id())) {
            opportunityRows.exclude(Exclusion.DUPLICATE_ID);
        } else if (place == null) {
            exclude(row, Exclusion.STAGE, row.stage());
        } else if (created == Cell.NO_DAY || created > asOfDay) {
            exclude(row, created == Cell.NO_DAY ? Exclusion.NO_DATE : Exclusion.AFTER_AS_OF, "");
        } else if (amount.isPresent() && amount.get().signum() < 0) {
            exclude(row, Exclusion.NEGATIVE_AMOUNT, "");
        } else if (amount.isPresent() && !currency.isEmpty() && !currency.equals(row.currency())) {
            exclude(row, Exclusion.CURRENCY, row.currency());
        } else {
            amount.ifPresent(money -> currencies.add(row.currency()));
            deals.put(row.id(), new Deal(created, Cell.day(row.closedOn()), place, amount, row.owner(), row.source()));
        }
    }

    private void exclude(Opportunity row, Exclusion why, String detail) {
        opportunityRows.exclude(why, detail);
        excludedIds.add(row.id());
    }

    /** Takes an entry of an opportunity into a stage, on the day {@code yyyy-mm-dd}. */
    public void addStageChange(String opportunityId, String stage, String enteredOn) {
        Integer place = places.get(stage);
        long day = Cell.day(enteredOn);
        if (opportunityId.isEmpty()) {
            changeRows.exclude(Exclusion.NO_ID);
        } else if (place == null) {
            changeRows.exclude(Exclusion.STAGE, stage);
        } else if (day == Cell.NO_DAY) {
            changeRows.exclude(Exclusion.NO_DATE);
        } else {
            histories.computeIfAbsent(opportunityId, id -> new ArrayList<>(4)).add(new StageEntry(place, day));
        }
    }

    @Override
    public void merge(Funnel other) {
        other.deals.forEach((id, deal) -> {
            if (deals.putIfAbsent(id, deal) != null) {
                opportunityRows.exclude(Exclusion.DUPLICATE_ID);
            }
        });
        other.histories.forEach((id, entries) ->
                histories.computeIfAbsent(id, key -> new ArrayList<>(4)).addAll(entries));
        excludedIds.addAll(other.excludedIds);
        currencies.addAll(other.currencies);
        opportunityRows.merge(other.opportunityRows);
        changeRows.merge(other.changeRows);
    }

    /** @throws SeveralCurrenciesException when no currency was named and the amounts are in more than one */
    @Override
    public FunnelResult finish() {
        if (currencies.size() > 1) {
            throw new SeveralCurrenciesException("opportunities", currencies);
        }
        TreeMap<String, DealPath> paths = new TreeMap<>();
        deals.forEach((id, deal) ->
                paths.put(id, new DealPath(settings, deal, histories.getOrDefault(id, List.of()), asOfDay)));
        String shown = currencies.isEmpty() ? currency : currencies.first();
        return new FunnelCount(settings, List.copyOf(paths.values()))
                .result(asOf, shown, List.of(opportunityRows(), changeRows()));
    }

    private Reconciliation opportunityRows() {
        Reconciliation.Counter counter = new Reconciliation.Counter();
        counter.merge(opportunityRows);
        deals.keySet().forEach(id -> counter.use());
        return counter.finish(OPPORTUNITIES);
    }

    private Reconciliation changeRows() {
        Reconciliation.Counter counter = new Reconciliation.Counter();
        counter.merge(changeRows);
        histories.forEach((id, entries) -> entries.forEach(entry -> count(counter, id, entry)));
        return counter.finish(CHANGES);
    }

    private void count(Reconciliation.Counter counter, String id, StageEntry entry) {
        if (deals.containsKey(id)) {
            if (entry.day() > asOfDay) {
                counter.exclude(Exclusion.AFTER_AS_OF);
            } else {
                counter.use();
            }
        } else if (excludedIds.contains(id)) {
            counter.exclude(Exclusion.PARENT_EXCLUDED);
        } else {
            counter.miss();
        }
    }

    /**
     * An opportunity that counts.
     *
     * @param closed {@link Cell#NO_DAY} when unknown
     */
    record Deal(long created, long closed, int place, Optional<BigDecimal> amount, String owner, String source) {}
}
