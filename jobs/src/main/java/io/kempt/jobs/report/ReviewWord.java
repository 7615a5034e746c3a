package io.kempt.jobs.report;

import io.kempt.rules.model.Lang;

/** The words of the review workbook. */
enum ReviewWord {
    TITLE("Review of customers", "客户审核"),
    GUIDE("Read me", "说明"),
    PAIRS("Pairs", "记录对"),
    CUSTOMERS("Customers", "客户"),
    NUMBER("No.", "序号"),
    CUSTOMER("Customer", "客户编号"),
    RECORD("Record", "记录"),
    PROBABILITY("Probability", "概率"),
    EVIDENCE("Evidence (bits)", "证据（比特）"),
    NOTHING("Nothing to decide.", "无待定内容。"),
    HOW_PAIRS(
            "Sheet \"Pairs\": each row shows two records side by side; cells that differ are marked. Choose in the column"
                    + " \"Decision\": same (one customer), different (two customers) or unsure (nobody can tell). Leave it"
                    + " empty to be asked again.",
            "“记录对”表：每行并列显示两条记录，不一致的单元格已标色。请在“结论”列选择：同一客户、不同客户或不确定；留空则下次再问。"),
    HOW_CUSTOMERS(
            "Sheet \"Customers\": the records that were merged into one customer, the least sure first. Where a record"
                    + " does not belong to its customer, choose that in the column \"Does not belong\".",
            "“客户”表：已合并为同一客户的记录，置信度最低者在前。若某条记录不属于该客户，请在“不属于该客户”列选择。"),
    HOW_SORT(
            "You may sort, filter and delete rows of pairs, and save in Excel or WPS. Do not change the hidden columns at the"
                    + " right: they say which records a row is about.",
            "可以排序、筛选、删除记录对的行，并用 Excel 或 WPS 保存。请勿改动右侧隐藏列：它们标明该行对应的记录。"),
    HOW_BACK(
            "Then: kempt review apply FILE --dry-run, and without --dry-run when all is well; kempt dedupe follows the"
                    + " decisions.",
            "之后执行：kempt review apply 文件 --dry-run；确认无误后去掉 --dry-run；再执行 kempt dedupe 即按结论处理。"),
    SHOWN(
            "Pairs to decide: {0} of {1} that are open; what teaches most comes first.",
            "待定记录对：{0} 对（共 {1} 对未定），信息量大者在前。"),
    SHOWN_CUSTOMERS("Customers of several records: {0} of {1}.", "含多条记录的客户：{0} 个（共 {1} 个）。");

    private final String en;
    private final String zh;

    ReviewWord(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    String in(Lang lang, Object... args) {
        return Text.filled(lang == Lang.ZH ? zh : en, args);
    }
}
