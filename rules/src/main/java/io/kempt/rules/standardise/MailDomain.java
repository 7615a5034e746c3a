package io.kempt.rules.standardise;

import io.kempt.rules.text.EmailDomains;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.validator.routines.EmailValidator;

/**
 * What is known of the domain of an e-mail address. A file has many addresses and few domains, so what was found out of
 * one is kept.
 *
 * @param valid whether commons-validator knows its form and its top-level domain
 * @param meant the large mail host of which it is a slip; empty when it is none
 * @param disposable whether mailboxes there are thrown away after use
 */
record MailDomain(boolean valid, String meant, boolean disposable) {
    /** Enough for any customer file, and some megabytes at most for one that is made of random domains. */
    private static final int MOST = 20_000;

    private static final Map<String, MailDomain> KNOWN = new ConcurrentHashMap<>();

    /** @param domain in lower case, as it stands behind the at sign */
    static MailDomain of(String domain) {
        MailDomain known = KNOWN.get(domain);
        if (known == null) {
            known = examined(domain);
            if (KNOWN.size() < MOST) {
                KNOWN.put(domain, known);
            }
        }
        return known;
    }

    private static MailDomain examined(String domain) {
        // commons-validator lets user@[127.0.0.1] pass, which no customer has
        boolean valid = !domain.startsWith("[") && EmailValidator.getInstance().isValid("a@" + domain);
        return new MailDomain(valid, EmailTypos.meant(domain), EmailDomains.isDisposable(domain));
    }
}
