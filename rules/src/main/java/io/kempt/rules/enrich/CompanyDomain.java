package io.kempt.rules.enrich;

import io.kempt.rules.text.CellText;
import io.kempt.rules.text.CompanyName;
import io.kempt.rules.text.EmailDomains;
import io.kempt.rules.text.Pinyin;
import java.util.Locale;
import java.util.Set;

/**
 * A company's own e-mail domain and the names that it spells: the pinyin or the initials of a Chinese trade name, the words
 * or the initials of a Latin one. Brands with another name in English (腾讯, tencent) are not recognised.
 */
public final class CompanyDomain {
    /** By the whole name or a beginning of it that is long enough to be no accident. */
    static final int BY_NAME = 90;

    /** By initials, which many names share. */
    static final int BY_INITIALS = 60;

    private static final int LONG_ENOUGH = 5;

    /** Labels under which a country's registry gives out domains: the company's name is the one before. */
    private static final Set<String> SECOND_LEVEL =
            Set.of("com", "net", "org", "gov", "edu", "ac", "co", "or", "ne", "go", "ltd", "plc", "mil");

    private CompanyDomain() {}

    /** The domain of an address; empty for none and for domains where anyone can have a mailbox. */
    public static String of(String address) {
        int at = address.lastIndexOf('@');
        if (at <= 0) {
            return "";
        }
        String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        return EmailDomains.isFree(domain) || EmailDomains.isDisposable(domain) ? "" : domain;
    }

    /** The company's part of a domain: {@code huawei} of {@code mail.huawei.com.cn}. */
    public static String keyOf(String domain) {
        String[] labels = domain.split("\\.");
        int top = labels.length - 1;
        int key = top > 1 && labels[top].length() == 2 && SECOND_LEVEL.contains(labels[top - 1]) ? top - 2 : top - 1;
        return key < 0 ? "" : labels[key];
    }

    /** A company's name without region, legal form and branch, for telling companies apart. */
    public static String coreOf(String name) {
        return CompanyName.parse(name).core();
    }

    /** Whether a domain spells a company's name. */
    public static boolean spells(String domain, String name) {
        return !domain.isEmpty() && !name.isEmpty() && fit(domain, CompanyName.parse(name)) > 0;
    }

    /** How surely a domain spells a name, in percent; 0 when it does not. */
    static int fit(String domain, CompanyName parts) {
        String key = letters(keyOf(domain));
        if (key.length() < 2) {
            return 0;
        }
        String trade = spelling(parts.tradeName());
        String wholeTrade = letters(trade);
        boolean begins = wholeTrade.length() >= LONG_ENOUGH && key.startsWith(wholeTrade);
        if (begins || key.equals(wholeTrade) || firstWord(trade).equals(key)) {
            return BY_NAME;
        }
        String core = parts.business().isEmpty() ? trade : spelling(parts.core());
        if (key.equals(letters(core))) {
            return BY_NAME;
        }
        boolean initials = key.equals(Pinyin.initials(trade))
                || key.equals(Pinyin.initials(core))
                || (!parts.region().isEmpty() && key.equals(Pinyin.initials(spelling(parts.region() + parts.core()))));
        return initials ? BY_INITIALS : 0;
    }

    /** In Latin words: pinyin where the name is Chinese. */
    private static String spelling(String name) {
        return CellText.hasHan(name) ? Pinyin.of(name) : name.toLowerCase(Locale.ROOT);
    }

    private static String firstWord(String spelling) {
        int blank = spelling.indexOf(' ');
        String first = blank < 0 ? spelling : spelling.substring(0, blank);
        return first.length() >= LONG_ENOUGH ? first : "";
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString();
    }
}
