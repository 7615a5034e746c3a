package io.kempt.jobs.report;

import io.kempt.rules.match.Outcome;
import io.kempt.rules.model.Lang;

/** The words of the workbooks about duplicates and their evaluation. */
enum DuplicateWord {
    DUPLICATES("Duplicates", "重复客户"),
    OVERVIEW("Overview", "概览"),
    GROUPS("Groups", "重复组"),
    REVIEW("To review", "待审"),
    DECIDED("Decided", "已定"),
    DECIDE(
            "Decide in the sheet \"{0}\", then: kempt dedupe FILE --decisions duplicates.xlsx",
            "在“{0}”表中选择结论后执行：kempt dedupe 文件 --decisions duplicates.xlsx"),
    COLUMNS("What the columns were taken for", "各列的识别结果"),
    COLUMN("Column", "列"),
    MEANING("Meaning", "含义"),
    WHY("Why", "依据"),
    RECORDS("Records", "记录数"),
    CUSTOMERS("Customers", "客户数"),
    GROUPS_OF_SEVERAL("Groups of two records or more", "两条及以上记录的组"),
    LARGEST("Records in the largest group", "最大组的记录数"),
    PAIRS_TO_REVIEW("Pairs to review", "待审记录对"),
    CAPPED("Not compared in full", "未完全比较的块"),
    FILES("Files", "文件"),
    CLUSTER("Cluster", "客户组"),
    PAIR("Pair", "记录对"),
    GOLDEN("Golden", "主记录"),
    ID("ID", "编号"),
    SOURCE("File", "文件"),
    CONFIDENCE("Confidence", "置信度"),
    PROBABILITY("Probability", "概率"),
    OUTCOME("Outcome", "结论"),
    EVIDENCE("Evidence (bits)", "证据（比特）"),
    DIFFERS("Cells that differ within a group are marked.", "同组内不一致的单元格已标色。"),
    MORE_GROUPS(
            "The {0} least sure of {1} groups are shown; all of them stand in clusters.csv.",
            "仅列出置信度最低的 {0} 组（共 {1} 组）；全部结果见 clusters.csv。"),
    MORE_PAIRS(
            "The {0} most probable of {1} pairs are shown; all of them stand in pairs.csv.",
            "仅列出概率最高的 {0} 对（共 {1} 对）；全部结果见 pairs.csv。"),
    NOTHING("Nothing to show.", "无。"),
    EVALUATION("Evaluation", "评估"),
    SUMMARY("Summary", "概览"),
    ERRORS("Errors", "错误"),
    THRESHOLDS("Thresholds", "阈值"),
    VIEW("View", "口径"),
    PRECISION("Precision", "准确率"),
    RECALL("Recall", "召回率"),
    CHAINED("F1 when chained", "传递闭包后的 F1"),
    CHAINED_LARGEST("Largest when chained", "传递闭包后最大组"),
    THRESHOLD("Threshold", "阈值"),
    PAIRS("Pairs", "记录对数"),
    BY_PAIRS("Pairs", "按记录对"),
    BY_CLUSTERS("Clusters", "按客户组"),
    BY_RECORDS("Records (B-cubed)", "按记录（B-cubed）"),
    KIND("Kind", "类型"),
    MERGED("strangers merged", "误合并"),
    SPLIT("customer split", "漏合并"),
    WRONG_PAIRS("Wrong pairs", "错误对数"),
    PARTS("Parts", "各部分"),
    LARGEST_FOUND("Largest cluster", "最大客户组"),
    LARGEST_TRUE("Largest customer", "真实最大客户"),
    CHART("What each threshold would give", "各阈值下的效果");

    private final String en;
    private final String zh;

    DuplicateWord(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    String in(Lang lang, Object... args) {
        return Text.filled(lang == Lang.ZH ? zh : en, args);
    }

    /** What became of a pair. */
    static String of(Outcome outcome, Lang lang) {
        boolean zh = lang == Lang.ZH;
        return switch (outcome) {
            case LINKED -> zh ? "已合并" : "linked";
            case REVIEW -> zh ? "待审" : "review";
            case REFUSED -> zh ? "有矛盾，未合并" : "refused: the groups contradict";
        };
    }
}
