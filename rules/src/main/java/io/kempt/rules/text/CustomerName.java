package io.kempt.rules.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a customer's name is: the registered name of a company, a person's, a short form, or a stopgap. */
public enum CustomerName {
    /** With a legal form, Chinese or foreign. */
    REGISTERED,
    /** Cut off in the middle of its legal form: …有限. */
    TRUNCATED,
    /** A company without its legal form: 华为, 阿里巴巴集团. */
    ABBREVIATED,
    /** A person's. */
    PERSON,
    /** Not a name: 测试公司, XX有限公司, 个人. */
    FILLER,
    /** In Latin or other letters without a legal form: it cannot be told. */
    UNKNOWN;

    private static final Set<String> FILLERS = Set.of(
            "测试",
            "个人",
            "散客",
            "客户",
            "公司",
            "某公司",
            "匿名",
            "匿名客户",
            "零售客户",
            "现金客户",
            "临时客户",
            "默认",
            "默认客户",
            "个人客户",
            "企业",
            "有限公司",
            "其他",
            "其它",
            "某某",
            "某某公司",
            "某某某",
            "示例",
            "样例",
            "新客户",
            "老客户",
            "待删除",
            "删除",
            "作废",
            "test",
            "demo",
            "sample",
            "customer",
            "company",
            "client",
            "guest",
            "anonymous",
            "asdf",
            "qwerty",
            "abc",
            "aaa",
            "none",
            "retail customer");

    private static final List<String> AFTER_TEST = List.of("公司", "客户", "用户", "数据", "账号", "有限公司", "企业", "单位", "门店");
    private static final List<String> CUT_FORMS = List.of("有限责任公", "有限责任", "有限责", "股份有限公", "股份有限", "股份有", "有限公", "有限");
    private static final Set<String> SHORT_NAMES = shortNames();

    /** Judges a name in its canonical form. */
    public static CustomerName of(String name) {
        String simple = Simplified.of(HanCompanyName.narrowBrackets(name));
        if (isFiller(simple)) {
            return FILLER;
        }
        if (CompanyName.mayHaveForm(simple)) {
            CompanyName parts = CompanyName.parse(simple);
            if (parts.isRegisteredForm()) {
                return isPlaceholder(parts.core()) ? FILLER : REGISTERED;
            }
        }
        if (!CellText.hasHan(simple)) {
            return simple.indexOf(' ') < 0 ? ABBREVIATED : UNKNOWN;
        }
        if (!cutForm(simple).isEmpty()) {
            return TRUNCATED;
        }
        return PersonName.isLikely(simple) && !SHORT_NAMES.contains(simple) ? PERSON : ABBREVIATED;
    }

    /** The name with its cut legal form completed; the name itself when nothing is cut. */
    public static String completed(String name) {
        String cut = cutForm(Simplified.of(name));
        if (cut.isEmpty()) {
            return name;
        }
        String form = cut.startsWith("股份") ? "股份有限公司" : cut.startsWith("有限责") ? "有限责任公司" : "有限公司";
        return name.substring(0, name.length() - cut.length()) + form;
    }

    private static String cutForm(String simple) {
        String cut = LegalForms.endingOf(simple, CUT_FORMS);
        return simple.length() - cut.length() >= 2 ? cut : "";
    }

    private static boolean isFiller(String simple) {
        String lower = simple.toLowerCase(Locale.ROOT);
        if (FILLERS.contains(lower) || isPlaceholder(lower) || CellText.isDigits(lower)) {
            return true;
        }
        String rest =
                lower.startsWith("测试") ? lower.substring(2) : lower.startsWith("test") ? lower.substring(4) : lower;
        return rest.length() < lower.length()
                && (rest.isEmpty() || AFTER_TEST.contains(rest) || CellText.isDigits(rest.strip()));
    }

    /** One character over and over, of those that stand for "something": XX, ××, 某某, ***. */
    private static boolean isPlaceholder(String core) {
        for (int i = 0; i < core.length(); i++) {
            if ("xX×某*＊○O?？a1一".indexOf(core.charAt(i)) < 0 || core.charAt(i) != core.charAt(0)) {
                return false;
            }
        }
        return core.length() != 1 || "x×某*".indexOf(core.charAt(0)) >= 0;
    }

    private static Set<String> shortNames() {
        Set<String> names = new HashSet<>();
        for (String line : TextResource.lines(CustomerName.class, "short-names.txt")) {
            names.addAll(List.of(line.split(" ")));
        }
        return names;
    }
}
