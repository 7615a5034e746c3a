package io.kempt.jobs.report;

import io.kempt.rules.measure.CustomerCounts;
import io.kempt.rules.measure.Funnel;
import io.kempt.rules.measure.FunnelSettings;
import io.kempt.rules.measure.Opportunity;
import io.kempt.rules.measure.Ratio;
import io.kempt.rules.measure.Rfm;
import io.kempt.rules.measure.RfmSettings;
import io.kempt.rules.model.Lang;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Reports to test with: a small one whose figures can be checked by hand, and a seeded one of any size. */
final class SampleReport {
    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static final List<String> STAGES = List.of("初步接触", "需求确认", "方案报价", "商务谈判");

    private SampleReport() {}

    /** Five buyers with 1 to 5 orders each, and four deals. */
    static ReportRequest small(Lang lang) {
        Rfm rfm = new Rfm(RfmSettings.defaults(), AS_OF, "CNY");
        for (int customer = 1; customer <= 5; customer++) {
            for (int order = 0; order < customer; order++) {
                String day = AS_OF.minusDays(10L * (6 - customer) + order).toString();
                rfm.add("K10000" + customer, day, customer + "00.50", "CNY", "已完成");
            }
        }
        rfm.add("K100001", "2026-06-01", "1", "CNY", "已取消");
        rfm.addUnmatched();
        Funnel funnel = new Funnel(FunnelSettings.defaults(), AS_OF, "CNY");
        funnel.add(new Opportunity("o1", "2026-01-01", "2026-02-01", "赢单", "1000", "CNY", "王芳", "官网"));
        funnel.add(new Opportunity("o2", "2026-01-01", "2026-01-21", "输单", "500.5", "CNY", "李强", "展会"));
        funnel.add(new Opportunity("o3", "2026-03-01", "", "方案报价", "250", "CNY", "王芳", "官网"));
        funnel.add(new Opportunity("o4", "2026-06-01", "", "初步接触", "", "", "=cmd|' /C calc'!A0", "官网"));
        funnel.addStageChange("o1", "初步接触", "2026-01-01");
        funnel.addStageChange("o1", "需求确认", "2026-01-08");
        funnel.addStageChange("o2", "初步接触", "2026-01-01");
        funnel.addStageChange("o2", "需求确认", "2026-01-11");
        return request(lang, rfm, funnel, new CustomerCounts(8, 6, new Ratio(45, 48), new Ratio(7, 8)));
    }

    private static ReportRequest request(Lang lang, Rfm rfm, Funnel funnel, CustomerCounts counts) {
        return new ReportRequest(
                "20260630-0001",
                AS_OF,
                "CNY",
                lang,
                List.of(
                        new InputFile("ERP客户档案.csv", "customer", "0123456789abcdef".repeat(4), 10, 8, 1, 1),
                        new InputFile("orders.csv", "order", "fedcba9876543210".repeat(4), 17, 17, 0, 0)),
                Optional.of(counts),
                Optional.of(rfm.finish()),
                Optional.of(funnel.finish()),
                Map.of("K100005", "杭州云图科技有限公司", "K100004", "=Evil Ltd."),
                List.of());
    }

    /** As many buyers as asked for, with skewed orders, and a twentieth as many deals. */
    static ReportRequest seeded(Lang lang, int buyers) {
        Random random = new Random(7);
        Rfm rfm = new Rfm(RfmSettings.defaults(), AS_OF, "CNY");
        for (int i = 0; i < buyers; i++) {
            int orders = 1 + (int) Math.abs(random.nextGaussian() * random.nextInt(9));
            int quiet = random.nextInt(500);
            for (int order = 0; order < orders; order++) {
                String day = AS_OF.minusDays(quiet + random.nextInt(90)).toString();
                String amount =
                        BigDecimal.valueOf(5000 + random.nextInt(4_000_000), 2).toPlainString();
                String status = random.nextInt(15) == 0 ? "已退款" : random.nextInt(12) == 0 ? "已取消" : "已完成";
                rfm.add(String.format("K%06d", i), day, amount, random.nextInt(80) == 0 ? "USD" : "CNY", status);
            }
        }
        Funnel funnel = new Funnel(FunnelSettings.defaults(), AS_OF, "CNY");
        for (int i = 0; i < Math.max(60, buyers / 20); i++) {
            addDeal(funnel, random, "OPP" + i);
        }
        CustomerCounts counts = new CustomerCounts(
                buyers * 3L, buyers * 2L, new Ratio(buyers * 27L, buyers * 30L), new Ratio(buyers * 29L, buyers * 30L));
        return request(lang, rfm, funnel, counts);
    }

    private static void addDeal(Funnel funnel, Random random, String id) {
        LocalDate day = AS_OF.minusDays(30 + random.nextInt(300));
        String created = day.toString();
        int furthest = 0;
        funnel.addStageChange(id, STAGES.get(0), created);
        int[] lossPercent = {18, 22, 35, 20};
        boolean lost = random.nextInt(100) < lossPercent[0];
        boolean open = random.nextInt(6) == 0;
        while (!lost && !open && furthest < 3) {
            furthest++;
            day = day.plusDays(3 + random.nextInt(25));
            funnel.addStageChange(id, STAGES.get(furthest), day.toString());
            lost = random.nextInt(100) < lossPercent[furthest];
            open = random.nextInt(7) == 0;
        }
        String closed = open ? "" : day.plusDays(5 + random.nextInt(20)).toString();
        String stage = open ? STAGES.get(furthest) : lost ? "输单" : "赢单";
        String owner = List.of("王芳", "李强", "张伟", "陈静", "赵磊").get(random.nextInt(5));
        String source = List.of("官网", "展会", "转介绍", "电销", "广告", "老客户").get(random.nextInt(6));
        String amount =
                BigDecimal.valueOf(1_000_000L + random.nextInt(90_000_000), 2).toPlainString();
        funnel.add(new Opportunity(id, created, closed, stage, amount, "CNY", owner, source));
    }
}
