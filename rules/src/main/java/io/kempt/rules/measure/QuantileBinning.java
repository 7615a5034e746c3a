package io.kempt.rules.measure;

import io.kempt.rules.model.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The default: the limits are quantiles of type 7, and a value equal to a limit belongs to the bin below it. Unlike
 * NTILE it never gives equal customers unequal scores; many equal values may leave a bin empty, which is reported.
 */
final class QuantileBinning implements Binning {
    @Override
    public String code() {
        return "quantile";
    }

    @Override
    public Label rule() {
        return new Label(
                "cut at type-7 quantiles (Excel PERCENTILE.INC); a value equal to a cut falls below it, so equal values"
                        + " get equal scores",
                "按第 7 类分位数（Excel PERCENTILE.INC）切分；等于切点的值归入下一档，相同的值得分相同");
    }

    @Override
    public Cuts cuts(BigDecimal[] sorted, int bins) {
        List<BigDecimal> limits = new ArrayList<>();
        for (int part = 1; part < bins; part++) {
            limits.add(Quantile.type7(sorted, part, bins));
        }
        return new Cuts(limits, true);
    }
}
