package io.kempt.rules.measure;

import io.kempt.rules.model.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The rule of the R package rfm (version 0.3.0), for comparison with its results: quantiles of type 7 plus 1, and a
 * value equal to a limit belongs to the bin above it. For whole numbers and whole quantiles it equals the default; with
 * decimal money the added 1 misplaces customers.
 */
final class RfmRBinning implements Binning {
    @Override
    public String code() {
        return "rfm-r";
    }

    @Override
    public Label rule() {
        return new Label(
                "as the R package rfm: cut at type-7 quantiles plus 1, a value equal to a cut falls above it",
                "与 R 语言 rfm 包一致：第 7 类分位数加 1，等于切点的值归入上一档");
    }

    @Override
    public Cuts cuts(BigDecimal[] sorted, int bins) {
        List<BigDecimal> limits = new ArrayList<>();
        for (int part = 1; part < bins; part++) {
            limits.add(Quantile.type7(sorted, part, bins).add(BigDecimal.ONE));
        }
        return new Cuts(limits, false);
    }
}
