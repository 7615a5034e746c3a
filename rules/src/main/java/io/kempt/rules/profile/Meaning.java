package io.kempt.rules.profile;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Label;
import java.util.List;
import java.util.Locale;

/** What the values of a column are. */
public enum Meaning {
    EMPTY("empty", "空列", false, ""),
    PHONE("phone", "电话", true, "手机 电话 联系方式 phone mobile tel cell"),
    EMAIL("e-mail", "邮箱", true, "邮箱 邮件 email mail"),
    USCC("credit code", "信用代码", false, "信用代码 税号 纳税人 uscc"),
    RESIDENT_ID("resident id", "身份证号", true, "身份证 证件号 idcard"),
    IDENTIFIER("identifier", "编号", false, "编号 编码 代码 单号 id no number code key"),
    CODE("code", "代码", false, "编号 编码 代码 单号 号 id no number code key"),
    COMPANY("company", "公司名称", false, "公司 企业 单位 客户名称 company account"),
    PERSON("person", "人名", true, "姓名 联系人 负责人 业务员 name contact owner person"),
    ADDRESS("address", "地址", true, "地址 住址 address street"),
    POSTCODE("postcode", "邮编", false, "邮编 邮政编码 postcode postalcode zip zipcode plz"),
    COUNTRY("country", "国家", false, "国家 国别 country"),
    CURRENCY("currency", "币种", false, "币种 货币 currency"),
    DATE("date", "日期", false, "日期 时间 生日 date time birthday createdat updatedat"),
    AMOUNT("amount", "金额", false, "金额 价 额 amount price total revenue value"),
    NUMBER("number", "数字", false, "数量 人数 次数 count quantity qty age score"),
    BOOLEAN("yes/no", "是否", false, "是否"),
    CHOICE("choice", "选项", false, "状态 类型 类别 等级 status type category level"),
    URL("web address", "网址", false, "网址 网站 url website homepage"),
    TEXT("free text", "文本", false, "备注 说明 描述 note notes remark remarks comment");

    /** Shorter words must be the whole header: {@code tel} stands in {@code hotel}. */
    private static final int PART_OF_HEADER = 5;

    private final String en;
    private final String zh;
    private final boolean personal;

    /** Headers, folded, that say so; joined by blanks. */
    private final String words;

    Meaning(String en, String zh, boolean personal, String words) {
        this.en = en;
        this.zh = zh;
        this.personal = personal;
        this.words = words;
    }

    public Label label() {
        return new Label(en, zh);
    }

    /** Whether values are personal data, so that examples are masked. */
    public boolean isPersonal() {
        return personal;
    }

    /** Whether values are numbers to be computed with. */
    public boolean isNumeric() {
        return this == AMOUNT || this == NUMBER;
    }

    /** Whether a value should stand in one row only. */
    public boolean isKey() {
        return this == IDENTIFIER || this == USCC || this == RESIDENT_ID || this == PHONE || this == EMAIL;
    }

    /** What the values of a field are, by its type; where that is any text, by its name. */
    static Meaning of(FieldSpec field) {
        return switch (field.type()) {
            case "phone" -> PHONE;
            case "email" -> EMAIL;
            case "person-name" -> PERSON;
            case "customer-name", "company-name" -> COMPANY;
            case "resident-id" -> RESIDENT_ID;
            case "address" -> ADDRESS;
            case "text" -> ADDRESS.isNamedBy(field.name()) ? ADDRESS : TEXT;
            default -> CODE;
        };
    }

    /** Whether a header, folded, says so. */
    boolean isNamedBy(String folded) {
        return List.of(words.split(" ")).stream()
                .filter(word -> !word.isEmpty())
                .anyMatch(word -> folded.equals(word)
                        || ((word.length() >= PART_OF_HEADER || word.charAt(0) > 0x7F) && folded.contains(word))
                        || (word.length() < PART_OF_HEADER && folded.length() <= 10 && folded.endsWith(word)));
    }

    /** Lower case with hyphens. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
