package io.kempt.rules.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The funnel.
 *
 * @param currency the one currency of all amounts; empty when the opportunities have none
 * @param stages the open stages in order
 * @param leak the stage where most of the decided deals are lost, by share; the earlier one of equals; empty when no
 *     stage has enough decided deals or none lost any
 * @param openDeals open deals by the stage they are in, every stage in order
 * @param byOwner sorted by name, the empty name first
 * @param reconciliations opportunities, stage changes
 */
public record FunnelResult(
        LocalDate asOf,
        String currency,
        FunnelSettings settings,
        List<FunnelStage> stages,
        Totals totals,
        Optional<FunnelStage> leak,
        List<OpenDeals> openDeals,
        List<Group> byOwner,
        List<Group> bySource,
        List<Reconciliation> reconciliations) {

    /**
     * All deals.
     *
     * @param withoutAmount deals whose amount is missing
     * @param backwards open deals that are in an earlier stage than their furthest
     * @param lostUntold lost deals of which no open stage is known; they count as lost in the first stage
     */
    public record Totals(
            long opportunities,
            long won,
            long lost,
            long open,
            BigDecimal wonAmount,
            BigDecimal lostAmount,
            BigDecimal openAmount,
            long withoutAmount,
            long backwards,
            long lostUntold,
            SalesCycle cycle) {

        /** Won of all opportunities, open ones included. */
        public Ratio wonOfAll() {
            return new Ratio(won, opportunities);
        }

        /** Won of won and lost. */
        public Ratio wonOfDecided() {
            return new Ratio(won, won + lost);
        }
    }

    /**
     * Days from creation to the win.
     *
     * @param deals won deals with both days known
     * @param mean rounded half up to one digit
     */
    public record SalesCycle(long deals, Optional<BigDecimal> median, Optional<BigDecimal> mean) {}

    /** Open deals in a stage and the sum of their amounts. */
    public record OpenDeals(FunnelSettings.Stage stage, long deals, BigDecimal amount) {}

    /** The deals of one owner or source. */
    public record Group(String name, long opportunities, long won, long lost, long open, BigDecimal wonAmount) {
        public Ratio wonOfDecided() {
            return new Ratio(won, won + lost);
        }
    }
}
