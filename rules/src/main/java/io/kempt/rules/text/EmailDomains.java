package io.kempt.rules.text;

/**
 * What is known of e-mail domains. Free-mail domains are from a list under the MIT licence, disposable ones from a list
 * under CC0; both are as of the day they were taken and never complete.
 */
public final class EmailDomains {
    private EmailDomains() {}

    /** Whether anyone can have a mailbox there, so that the domain says nothing of the company. */
    public static boolean isFree(String domain) {
        return Free.LIST.contains(domain);
    }

    /** Whether mailboxes there are thrown away after use; also for subdomains of such a domain. */
    public static boolean isDisposable(String domain) {
        String at = domain;
        while (at.indexOf('.') > 0) {
            if (Disposable.LIST.contains(at)) {
                return true;
            }
            at = at.substring(at.indexOf('.') + 1);
        }
        return false;
    }

    private static final class Free {
        static final SortedLines LIST = new SortedLines("email-free.txt");
    }

    private static final class Disposable {
        static final SortedLines LIST = new SortedLines("email-disposable.txt");
    }
}
