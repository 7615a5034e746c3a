package io.kempt.jobs.report;

import io.kempt.rules.model.Lang;

/** The words of the workbook that belong to no table. */
enum Text {
    REPORT("Customer report", "客户分析报告"),
    OVERVIEW("Overview", "概览"),
    RFM("RFM", "RFM分层"),
    RFM_TITLE("RFM segments", "RFM 客户分层"),
    RFM_CUSTOMERS("RFM customers", "客户明细"),
    FUNNEL("Funnel", "漏斗"),
    FUNNEL_TITLE("Sales funnel", "销售漏斗"),
    DEFINITIONS("Definitions", "口径说明"),
    RECONCILIATION("Reconciliation", "对账"),
    AS_OF("As of", "统计截止日"),
    CURRENCY("Currency", "币种"),
    RUN("Run", "运行编号"),
    COUNTED("Counted statuses", "计入状态"),
    ALL_STATUSES("all", "全部"),
    CUSTOMERS("Customers", "客户"),
    ORDERS("Orders", "订单"),
    OPPORTUNITIES("Opportunities", "商机"),
    STANDS_OUT("What stands out", "要点"),
    TOTAL("Total", "合计"),
    CHECK("Check (0)", "校验（应为0）"),
    FUNNEL_CHART("Deals that reached each stage", "到达各阶段的商机数"),
    STEP_CHART("Step conversion of decided deals", "已决商机的阶段转化率"),
    SPACER("spacer", "占位"),
    QUALITY("Data quality", "数据质量"),
    QUALITY_REPORT("Data quality report", "数据质量报告"),
    SUMMARY("Summary", "概览"),
    FIELDS("Fields", "字段"),
    SOURCES("Sources", "来源"),
    OWNERS("Owners", "负责人"),
    OWNERS_TITLE("Salespeople and the data-quality star", "负责人与数据质量之星"),
    FINDINGS("Findings", "问题"),
    GATES("Gates", "质量门"),
    CHANGES("Changes", "变化"),
    CHANGES_TITLE("Changes since the last delivery", "较上次交付的变化"),
    TREND("Trend", "趋势"),
    TREND_CHART("Score and measures over the runs", "历次运行的得分与指标"),
    MORE_ROWS("{0} more rows stand in the workbook.", "另有 {0} 行见工作簿。"),
    TREND_DATA("Trend data", "趋势数据"),
    SCORE("Score", "得分"),
    NOTHING_CHANGED(
            "Nothing to tell: nothing changed beyond the thresholds, or there was nothing to compare with.",
            "无：变化未超过阈值，或没有可比较的数据。"),
    NO_GATES("The rulebook has no gates.", "规则手册未设质量门。"),
    TOO_FEW("fewer records than the ranking asks for", "记录数不足，不参与排名"),
    NO_VALUE("–", "–"),
    PAGE("Page &P of &N", "第 &P 页，共 &N 页"),
    TOP_SEGMENT("{0}: {1} of buyers bring {2} of the revenue.", "{0}：占成交客户 {1}，贡献销售额 {2}。"),
    LEAK("Biggest leak: {0}. {1} of {2} decided deals were lost there ({3}).", "最大流失点：{0}。{2} 个已决商机中有 {1} 个在此输单（{3}）。"),
    NO_AMOUNT("{0} of {1} opportunities have no amount; they add nothing to the amounts.", "{1} 个商机中有 {0} 个无金额，不计入金额。"),
    UNTOLD(
            "{0} lost opportunities have no stage history; they count as lost in the first stage.",
            "{0} 个输单商机没有阶段记录，计入首阶段。"),
    BACKWARDS("{0} open opportunities went back to an earlier stage.", "{0} 个进行中商机退回到了更早的阶段。");

    private final String en;
    private final String zh;

    Text(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    String in(Lang lang, Object... args) {
        return filled(lang == Lang.ZH ? zh : en, args);
    }

    /** A text with {@code {0}}, {@code {1}} and so on replaced. */
    static String filled(String pattern, Object... args) {
        String text = pattern;
        for (int i = 0; i < args.length; i++) {
            text = text.replace("{" + i + "}", args[i].toString());
        }
        return text;
    }
}
