package io.kempt.rules.generate;

import java.util.List;

/** The files of the fictional company, with the field and the header of each column. */
public enum ExportFile {
    /** The ERP's customer file. */
    ERP(
            "ERP客户档案.csv",
            "customer_id=客户编号 name=客户名称 uscc=统一社会信用代码 size=客户规模 industry=所属行业 contact=联系人 mobile=手机 email=邮箱"
                    + " country=国家 address=地址 source=客户来源 owner=业务员 created_on=建档日期 updated_on=更新日期 note=备注"),
    /** The sales department's own list, kept in Excel. */
    SALES(
            "销售部客户表.xlsx",
            "customer_id=客户代码 name=公司名称 contact=关键联系人 mobile=联系电话 email=电子邮箱 uscc=信用代码 size=公司规模"
                    + " industry=行业 country=国家/地区 address=联系地址 source=来源渠道 owner=负责人 created_on=创建日期"
                    + " updated_on=最近更新 note=说明"),
    /** The web shop's customers. */
    SHOP(
            "webshop_customers.csv",
            "customer_id=customer_id name=name contact=contact_name mobile=phone email=email country=country address=address"
                    + " uscc=tax_id source=source created_on=created_at updated_on=updated_at note=remarks"),
    LEADS(
            "leads.csv",
            "lead_id=lead_id company=company contact=contact mobile=phone email=email source=source status=status"
                    + " created_on=created_on owner=owner"),
    OPPORTUNITIES(
            "opportunities.csv",
            "opportunity_id=商机编号 customer_id=客户编号 lead_id=线索编号 name=商机名称 amount=金额 currency=币种 stage=阶段"
                    + " created_on=创建日期 closed_on=关闭日期 lost_reason=输单原因 owner=负责人 source=来源"),
    STAGE_HISTORY("stage_history.csv", "opportunity_id=商机编号 stage=阶段 entered_on=进入日期"),
    ORDERS(
            "orders.csv",
            "order_id=order_id customer_id=customer_id ordered_on=order_date amount=amount currency=currency status=status"
                    + " channel=channel"),
    ACTIVITIES("activities.csv", "activity_id=活动编号 customer_id=客户编号 type=活动类型 happened_on=日期 owner=跟进人 outcome=结果");

    /** The files that hold customers; their ordinals count from 0. */
    public static final List<ExportFile> CUSTOMER_FILES = List.of(ERP, SALES, SHOP);

    private final String fileName;
    private final String headers;

    ExportFile(String fileName, String headers) {
        this.fileName = fileName;
        this.headers = headers;
    }

    public String fileName() {
        return fileName;
    }

    public List<Column> columns() {
        return ExportColumns.of(this).columns();
    }

    /** The columns as pairs of field and header with blanks between them. */
    String headers() {
        return headers;
    }

    /** The source's name in the truth and in settings, such as {@code erp}; only for customer files. */
    public String source() {
        return switch (this) {
            case ERP -> "erp";
            case SALES -> "sales";
            case SHOP -> "shop";
            default -> throw new IllegalStateException(fileName + " holds no customers");
        };
    }

    /** The id of a customer file's record, from 0: K100001…, XS-00001…, W200001…. */
    String customerId(int record) {
        return switch (this) {
            case ERP -> "K" + (100001 + record);
            case SALES -> "XS-" + Texts.padded(record + 1, 5);
            case SHOP -> "W" + (200001 + record);
            default -> throw new IllegalStateException(fileName + " holds no customers");
        };
    }

    /** The fields of a customer that the file has columns for, in their order. */
    List<CustomerField> customerFields() {
        return ExportColumns.of(this).customerFields();
    }

    /** The name of a customer's field in this file: a lead calls the customer's name its company. */
    String fieldCode(CustomerField field) {
        return this == LEADS && field == CustomerField.NAME ? "company" : field.code();
    }

    /**
     * A column.
     *
     * @param field the field of the rulebook crm-cn
     * @param header what stands above it in the file
     */
    public record Column(String field, String header) {
        static Column of(String pair) {
            String[] parts = pair.split("=", 2);
            return new Column(parts[0], parts[1]);
        }
    }
}
