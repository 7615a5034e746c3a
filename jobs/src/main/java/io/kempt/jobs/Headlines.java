package io.kempt.jobs;

import io.kempt.rules.measure.FunnelResult;
import io.kempt.rules.measure.FunnelStage;
import io.kempt.rules.measure.RfmResult;
import io.kempt.rules.measure.SegmentSummary;
import io.kempt.rules.model.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a report comes to, in sentences for the console. */
final class Headlines {
    private Headlines() {}

    static List<String> of(RfmResult rfm, Lang lang) {
        List<String> headlines = new ArrayList<>();
        if (rfm.orders() == 0) {
            return headlines;
        }
        headlines.add(text(
                lang,
                "%,d customers placed %,d orders worth %,.2f %s.",
                "%,d 位客户下了 %,d 个订单，合计 %,.2f %s。",
                rfm.customers().size(),
                rfm.orders(),
                rfm.revenue(),
                rfm.currency()));
        rfm.segments().stream()
                .filter(segment -> segment.revenue().signum() > 0)
                .max(Comparator.comparing(SegmentSummary::revenue))
                .ifPresent(top -> headlines.add(text(
                        lang,
                        "The segment with most revenue is %s: %,d customers, %.1f%% of revenue.",
                        "收入最高的分层是%s：%,d 位客户，占收入 %.1f%%。",
                        top.segment().name().in(lang),
                        top.customers(),
                        100 * top.revenue().doubleValue() / rfm.revenue().doubleValue())));
        return headlines;
    }

    static List<String> of(FunnelResult funnel, Lang lang) {
        List<String> headlines = new ArrayList<>();
        if (funnel.totals().opportunities() == 0) {
            return headlines;
        }
        headlines.add(text(
                lang,
                "Of %,d opportunities %,d were won, %,d lost, %,d are open.",
                "%,d 个商机中，赢单 %,d，输单 %,d，进行中 %,d。",
                funnel.totals().opportunities(),
                funnel.totals().won(),
                funnel.totals().lost(),
                funnel.totals().open()));
        funnel.leak().ifPresent(leak -> headlines.add(leak(leak, lang)));
        return headlines;
    }

    private static String leak(FunnelStage leak, Lang lang) {
        return text(
                lang,
                "The biggest leak is the stage %s: %,d of %,d decided deals were lost there.",
                "流失最多的阶段是%s：已决商机 %3$,d 个中输掉 %2$,d 个。",
                leak.stage().label().in(lang),
                leak.lost(),
                leak.lost() + leak.advanced());
    }

    private static String text(Lang lang, String en, String zh, Object... args) {
        return String.format(Locale.ROOT, lang == Lang.ZH ? zh : en, args);
    }
}
