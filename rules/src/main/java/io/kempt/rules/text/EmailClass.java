package io.kempt.rules.text;

import java.util.Locale;
import java.util.Set;

/** What an e-mail address says about its owner. */
public enum EmailClass {
    /** A mailbox at an organisation's own domain. */
    COMPANY,
    /** A mailbox anyone can have. */
    FREE,
    /** A function's mailbox rather than a person's: info@, 客服. */
    ROLE,
    /** Thrown away after use. */
    DISPOSABLE;

    private static final Set<String> ROLES = Set.of(
            "info",
            "admin",
            "administrator",
            "webmaster",
            "postmaster",
            "hostmaster",
            "abuse",
            "noreply",
            "no-reply",
            "donotreply",
            "sales",
            "support",
            "service",
            "services",
            "contact",
            "contactus",
            "office",
            "hr",
            "jobs",
            "job",
            "career",
            "careers",
            "recruit",
            "zhaopin",
            "kefu",
            "help",
            "helpdesk",
            "marketing",
            "market",
            "billing",
            "finance",
            "accounting",
            "accounts",
            "legal",
            "press",
            "media",
            "news",
            "newsletter",
            "root",
            "security",
            "system",
            "enquiry",
            "enquiries",
            "inquiry",
            "mail",
            "email",
            "team",
            "hello",
            "feedback",
            "order",
            "orders",
            "purchase",
            "caigou");

    /** The class of a canonical address; disposable before role before free. */
    public static EmailClass of(String address) {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        if (EmailDomains.isDisposable(domain)) {
            return DISPOSABLE;
        }
        if (isRole(address.substring(0, Math.max(at, 0)))) {
            return ROLE;
        }
        return EmailDomains.isFree(domain) ? FREE : COMPANY;
    }

    /** Whether the part before the at sign names a function. */
    public static boolean isRole(String local) {
        return ROLES.contains(local.toLowerCase(Locale.ROOT));
    }
}
