package io.kempt.rules.match;

import java.util.List;

/** The customer's name, of companies: trade name and business count, the legal form only where it contradicts. */
final class CompanyNameComparison implements Comparison {
    private static final int EXACT = 0;
    private static final int OTHER_FORM = 1;
    private static final int OTHER_REGION = 2;
    private static final int READING = 3;
    private static final int CLOSE = 4;
    private static final int TRADE = 5;
    private static final int SIMILAR = 6;
    private static final int OTHER = 7;
    private static final double CLOSE_CORE = 0.94;
    private static final double SIMILAR_CORE = 0.87;
    private static final List<String> LEVELS =
            List.of("exact", "other-form", "other-region", "reading", "close", "trade-name", "similar", "other");

    @Override
    public String name() {
        return "company-name";
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public int level(MatchRecords records, int a, int b) {
        NameColumn names = records.names;
        int nameA = names.customer(a);
        int nameB = names.customer(b);
        if (nameA == 0 || nameB == 0) {
            return UNKNOWN;
        }
        int coreA = names.core[nameA];
        int coreB = names.core[nameB];
        boolean alike = names.reading(coreA) == names.reading(coreB);
        if (alike && !sameOrMissing(names.region[nameA], names.region[nameB])) {
            return OTHER_REGION;
        }
        if (coreA == coreB) {
            return sameOrMissing(names.form[nameA], names.form[nameB]) ? EXACT : OTHER_FORM;
        }
        return alike ? READING : alike(names, nameA, nameB);
    }

    private static int alike(NameColumn names, int nameA, int nameB) {
        int a = names.core[nameA];
        int b = names.core[nameB];
        String coreA = names.readingText(a);
        String coreB = names.readingText(b);
        if (names.alike(a, b, CLOSE_CORE) || (coreA.length() > 4 && names.withinOneEdit(a, b))) {
            return CLOSE;
        }
        if (tradeName(names, nameA, nameB) || begins(coreA, coreB) || begins(coreB, coreA)) {
            return TRADE;
        }
        return names.alike(a, b, SIMILAR_CORE) ? SIMILAR : OTHER;
    }

    /** The trade names agree and only one of the two says its business. */
    private static boolean tradeName(NameColumn names, int nameA, int nameB) {
        int tradeA = names.trade[nameA];
        int tradeB = names.trade[nameB];
        boolean bareA = tradeA == names.core[nameA];
        boolean bareB = tradeB == names.core[nameB];
        return names.reading(tradeA) == names.reading(tradeB) && (bareA || bareB);
    }

    /** Whether one name goes on, with another word or syllable, where the other ends. */
    private static boolean begins(String longer, String shorter) {
        return shorter.length() >= 6 && longer.startsWith(shorter);
    }

    private static boolean sameOrMissing(int a, int b) {
        return a == b || a == 0 || b == 0;
    }

    @Override
    public int frequency(MatchRecords records, int a, int b, int level) {
        return Math.max(
                records.names.coreCount(records.names.customer(a)), records.names.coreCount(records.names.customer(b)));
    }
}
