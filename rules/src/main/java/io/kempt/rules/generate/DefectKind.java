package io.kempt.rules.generate;

import io.kempt.rules.model.Label;
import java.util.Locale;

/** The kinds of damage, all seen in exports of real companies. */
public enum DefectKind {
    USCC_CHECK_DIGIT("credit code with a wrong check digit", "信用代码校验位错误"),
    USCC_SWAPPED("credit code with two digits swapped", "信用代码相邻两位颠倒"),
    USCC_PRECISION_LOSS("credit code cut to 15 digits by Excel", "信用代码被Excel截为15位有效数字"),
    PHONE_MASKED("phone number with asterisks", "手机号被掩码"),
    PHONE_EXPONENT("phone number in Excel's exponential notation", "手机号变为科学计数法"),
    PHONE_TRAILING_ZERO("phone number that ends in .0", "手机号带.0尾巴"),
    PHONE_NUMBER_CELL("phone number stored as a number in Excel", "手机号存为数值"),
    PHONE_SEVERAL("two phone numbers in one cell", "一格多个号码"),
    PHONE_STYLE("phone number with blanks, hyphens or prefixes", "号码写法不统一"),
    PHONE_SWAPPED("phone number with two digits swapped", "号码相邻两位颠倒"),
    PHONE_CHANGED("another phone number than the party's", "换了号码"),
    FULL_WIDTH("full-width letters, digits or signs", "全角字符"),
    PADDING("blanks around a value", "首尾空格"),
    TRAILING_NOTE("a remark behind the value", "值后带附注"),
    CONTACT_TITLE("a title behind the contact's name", "联系人带称呼"),
    CONTACT_CHANGED("another contact than the party's", "换了联系人"),
    VALUE_MISSING("a value left out", "缺值"),
    NULL_TOKEN("a word that stands for nothing", "以文字代替空值"),
    SOURCE_OTHER("其他 as the customer's source", "来源填其他"),
    DATE_IMPOSSIBLE("a day that does not exist", "不存在的日期"),
    DATE_SERIAL("a date as Excel's day number", "日期变为序列号"),
    DATE_FORMAT("a date in another format than the column's", "日期格式不统一"),
    EMAIL_BROKEN("a mail address that cannot be", "邮箱格式错误"),
    EMAIL_CHANGED("another mail address than the party's", "换了邮箱"),
    NAME_ABBREVIATED("a company's short name", "公司简称"),
    NAME_TYPO("a name with a slip of the pen", "名称错字"),
    NAME_HOMOPHONE("a name with a character of the same sound", "名称同音字"),
    NAME_TRADITIONAL("a name in traditional characters", "名称繁体"),
    NAME_PINYIN("a Chinese person's name in pinyin", "姓名拼音"),
    NAME_ENGLISH("a Chinese company's English name", "公司英文名"),
    NAME_ASCII("a foreign name without its accents", "外文名去重音"),
    NAME_REVERSED("a foreign person's family name first", "外文姓名倒置"),
    LEGAL_FORM("another legal form than the registered one", "法律形式写法不同"),
    ADDRESS_SHORTENED("an address without province and city", "地址缺省市"),
    ADDRESS_MOVED("another address than the party's", "换了地址"),
    AMOUNT_FORMAT("an amount with commas", "金额带千分位"),
    BLANK_LINE("an empty line behind the record", "空行"),
    DUPLICATE_ROW("the same line twice in a file", "重复行"),
    /** The true value is the entity's number. */
    DUPLICATE_RECORD("a second record of a party in one source", "同一来源重复客户"),
    /** The true value is empty: no such customer was ever recorded. */
    UNKNOWN_CUSTOMER("a customer id nobody has", "客户编号不存在"),
    /** The true value is the stage that was left out. */
    STAGE_SKIPPED("an opportunity that skipped a stage", "跳过阶段"),
    /** The true value is the stage that was entered again. */
    STAGE_REPEATED("an opportunity that fell back to an earlier stage", "阶段倒退");

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String en;
    private final String zh;

    DefectKind(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /** As written in the truth, such as {@code phone-masked}. */
    public String code() {
        return code;
    }

    public Label label() {
        return new Label(en, zh);
    }
}
