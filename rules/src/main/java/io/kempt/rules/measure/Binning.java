package io.kempt.rules.measure;

import io.kempt.rules.model.Label;
import java.math.BigDecimal;

/** A rule that cuts the values of one {@link Dimension} into bins. */
public interface Binning {

    /** The {@code binning:} of the settings, such as {@code quantile}. */
    String code();

    /** The rule in one sentence, for the definitions sheet. */
    Label rule();

    /**
     * The limits between bins.
     *
     * @param sorted every customer's value, ascending, at least one
     * @param bins how many bins, at least 2
     */
    Cuts cuts(BigDecimal[] sorted, int bins);
}
