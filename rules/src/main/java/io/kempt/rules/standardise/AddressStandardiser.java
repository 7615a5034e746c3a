package io.kempt.rules.standardise;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.ChineseAddress;
import io.kempt.rules.text.NullTokens;
import io.kempt.rules.text.Regions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Postal addresses in free text. Of a Chinese one the divisions are looked up ({@link ChineseAddress}); any other is only
 * cleaned. Nothing is refused: an address can be right in more ways than a table knows.
 */
final class AddressStandardiser implements Standardiser {
    static final FindingCode NO_REGION = new FindingCode(
            "address.no-region",
            Severity.WARNING,
            "no province, city or district was recognised; begin the address with them",
            "未识别出省、市或区县；请在地址开头写明");

    static final FindingCode AMBIGUOUS = new FindingCode(
            "address.ambiguous",
            Severity.WARNING,
            "the place may be {0}; write the province and the city",
            "地名可能指 {0}；请写明省和市");

    static final FindingCode CONTRADICTION = new FindingCode(
            "address.contradiction",
            Severity.WARNING,
            "what follows {0} names a place that does not lie in it",
            "{0} 之后的地名不在该地区范围内");

    static final FindingCode SHORT = new FindingCode(
            "address.short",
            Severity.SUSPECT,
            "no street or house: too short for a letter or a visit",
            "缺少街道或门牌，地址过短，无法寄送或到访");

    static final FindingCode FILLER =
            new FindingCode("address.filler", Severity.SUSPECT, "probably typed to fill the field", "疑似为填满字段而随意填写的地址");

    private static final Set<String> CHINESE = Set.of("CN", "HK", "MO", "TW");
    private static final Set<String> FILLERS =
            Set.of("测试", "测试地址", "地址", "同上", "test", "address", "abc", "asdf", "none", "同注册地址", "见备注");
    private static final int SHORTEST = 5;
    private static final int MOST_NAMED = 4;

    @Override
    public String type() {
        return "address";
    }

    @Override
    public String summary() {
        return "A postal address; in a Chinese one province, city and district are recognised. Read by the record's country,"
                + " else by 'region' (default CN).";
    }

    @Override
    public String canonical() {
        return "the address as it was written in half-width letters and digits; in a Chinese one without blanks beside"
                + " Chinese characters";
    }

    @Override
    public String repairs() {
        return "blanks of every kind, invisible characters, full-width letters and digits; no part is added or moved";
    }

    @Override
    public String examples() {
        return """
                type: address
                examples:
                  accepts: {深圳市南山区 科苑路１５号: 深圳市南山区科苑路15号, "12 High Street, Leeds": "12 High Street, Leeds"}
                  warns:
                    科苑路15号科兴科学园A座: address.no-region
                    鼓楼区中山路18号: address.ambiguous
                    广东省杭州市西湖区文三路1号: address.contradiction
                    广东省深圳市: address.short
                    测试地址: address.filler
                """;
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(NO_REGION, AMBIGUOUS, CONTRADICTION, SHORT, FILLER);
    }

    @Override
    public Cells compile(FieldSpec field) {
        String region = CountrySetting.read(field, "CN");
        return (raw, report) -> standardise(raw, region, report);
    }

    private static String standardise(String raw, String region, CellReport report) {
        String text = CellText.clean(raw);
        if (NullTokens.isMissing(text)) {
            return "";
        }
        if (isFiller(text)) {
            report.add(FILLER, "");
            return text;
        }
        if (!CellText.hasHan(text) || !CHINESE.contains(CountrySetting.of(report, region))) {
            if (text.length() < SHORTEST) {
                report.add(SHORT, "");
            }
            return text;
        }
        return judged(ChineseAddress.parse(text), report);
    }

    private static String judged(ChineseAddress address, CellReport report) {
        if (address.ambiguous()) {
            report.add(AMBIGUOUS, "", candidates(address));
        } else if (address.isWithoutRegion()) {
            report.add(NO_REGION, "");
        } else if (address.contradictory()) {
            report.add(CONTRADICTION, "", Regions.fullName(address.candidates().get(0)));
        }
        boolean noStreet = address.rest().length() < 2;
        if (noStreet || address.text().length() < SHORTEST) {
            report.add(SHORT, "");
        }
        return address.text();
    }

    private static String candidates(ChineseAddress address) {
        String named = address.candidates().stream()
                .map(Regions::fullName)
                .sorted()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        return address.candidates().size() > MOST_NAMED ? named + " …" : named;
    }

    /** Stopgap words, numbers without a word, and one character over and over. */
    private static boolean isFiller(String text) {
        boolean same = true;
        boolean letters = false;
        for (int i = 0; i < text.length(); i++) {
            same &= text.charAt(i) == text.charAt(0);
            letters |= Character.isLetter(text.charAt(i));
        }
        return !letters || (same && text.length() > 1) || FILLERS.contains(text.toLowerCase(Locale.ROOT));
    }
}
