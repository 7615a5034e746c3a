package io.kempt.rules.measure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An open stage in numbers. Entered, advanced, lost and open are back-filled counts: entered = advanced + lost + open.
 *
 * @param entered deals that reached this stage or a later one
 * @param advanced of them, those that reached a later stage or were won
 * @param lost of them, those lost with this as their furthest stage
 * @param open of them, those still open with this as their furthest stage
 * @param any deals with an entry for this stage, or that are in it now
 * @param strict deals that entered this stage and all earlier ones in order
 * @param amount sum of the amounts of the deals entered
 * @param stays deals that entered and left the stage on known days
 * @param medianDays median of their days in the stage; empty when there are none
 */
public record FunnelStage(
        FunnelSettings.Stage stage,
        long entered,
        long advanced,
        long lost,
        long open,
        long any,
        long strict,
        BigDecimal amount,
        long stays,
        Optional<BigDecimal> medianDays) {

    /** Advanced of entered; open deals weigh it down. */
    public Ratio step() {
        return new Ratio(advanced, entered);
    }

    /** Advanced of advanced and lost: open deals are left out until they are decided. */
    public Ratio decidedStep() {
        return new Ratio(advanced, advanced + lost);
    }
}
