package io.kempt.jobs.report;

import io.kempt.rules.measure.FunnelResult;
import io.kempt.rules.measure.FunnelStage;
import io.kempt.rules.measure.Ratio;
import io.kempt.rules.measure.RfmResult;
import io.kempt.rules.measure.SegmentSummary;
import io.kempt.rules.model.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The few sentences that a reader should take away, and what could mislead. */
final class Highlights {
    private final ReportRequest request;
    private final Lang lang;
    private final List<String> lines = new ArrayList<>();

    Highlights(ReportRequest request) {
        this.request = request;
        this.lang = request.lang();
    }

    List<String> lines() {
        request.rfm().ifPresent(this::addRfm);
        request.funnel().ifPresent(this::addFunnel);
        return lines;
    }

    private void addRfm(RfmResult rfm) {
        if (rfm.revenue().signum() > 0) {
            SegmentSummary top = rfm.segments().stream()
                    .max(Comparator.comparing(SegmentSummary::revenue))
                    .orElseThrow();
            BigDecimal ofBuyers = BigDecimal.valueOf(top.customers())
                    .divide(BigDecimal.valueOf(rfm.customers().size()), Ratio.SCALE, RoundingMode.HALF_UP);
            BigDecimal ofRevenue = top.revenue().divide(rfm.revenue(), Ratio.SCALE, RoundingMode.HALF_UP);
            lines.add(Text.TOP_SEGMENT.in(lang, top.segment().name().in(lang), percent(ofBuyers), percent(ofRevenue)));
        }
        rfm.warnings().forEach(warning -> lines.add(warning.in(lang)));
    }

    private void addFunnel(FunnelResult funnel) {
        funnel.leak().ifPresent(stage -> lines.add(leak(stage, lang)));
        FunnelResult.Totals totals = funnel.totals();
        if (totals.withoutAmount() > 0) {
            lines.add(Text.NO_AMOUNT.in(lang, totals.withoutAmount(), totals.opportunities()));
        }
        if (totals.lostUntold() > 0) {
            lines.add(Text.UNTOLD.in(lang, totals.lostUntold()));
        }
        if (totals.backwards() > 0) {
            lines.add(Text.BACKWARDS.in(lang, totals.backwards()));
        }
    }

    static String leak(FunnelStage stage, Lang lang) {
        long decided = stage.decidedStep().denominator();
        Ratio lost = new Ratio(stage.lost(), decided);
        return Text.LEAK.in(
                lang,
                stage.stage().label().in(lang),
                stage.lost(),
                decided,
                lost.value().map(Highlights::percent).orElse(""));
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
    }
}
