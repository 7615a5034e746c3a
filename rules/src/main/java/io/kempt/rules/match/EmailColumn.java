package io.kempt.rules.match;

/** E-mail addresses, with mailbox and domain of each as codes of their own dictionaries. */
final class EmailColumn {
    private static final int FEW = 12;
    private static final int TELLING_MAILBOX = 6;

    final Column addresses;
    private final int[] mailbox;
    private final int[] domain;
    private final Dictionary mailboxes = new Dictionary();
    private final Dictionary domains = new Dictionary();
    private int[] mailboxCounts = new int[0];
    private int[] domainCounts = new int[0];

    EmailColumn(Column addresses) {
        this.addresses = addresses;
        mailbox = new int[addresses.size()];
        domain = new int[addresses.size()];
        for (int code = 1; code < addresses.size(); code++) {
            String address = addresses.value(code);
            int at = address.lastIndexOf('@');
            mailbox[code] = mailboxes.add(at < 0 ? address : address.substring(0, at));
            domain[code] = at < 0 ? 0 : domains.add(address.substring(at + 1));
        }
        mailboxes.close();
        domains.close();
    }

    void count(int[] twin, int mostFrequent) {
        addresses.count(twin, mostFrequent);
        mailboxCounts = new int[mailboxes.size()];
        domainCounts = new int[domains.size()];
        for (int code = 1; code < addresses.size(); code++) {
            mailboxCounts[mailbox[code]] += addresses.count(code);
            domainCounts[domain[code]] += addresses.count(code);
        }
    }

    int mailbox(int code) {
        return mailbox[code];
    }

    String mailboxText(int code) {
        return mailboxes.value(mailbox[code]);
    }

    int domain(int code) {
        return domain[code];
    }

    /** Whether a mailbox says who it belongs to: long enough, and not {@code service} or {@code contact}. */
    boolean tellingMailbox(int code) {
        return mailboxes.value(mailbox[code]).length() >= TELLING_MAILBOX && mailboxCounts[mailbox[code]] <= FEW;
    }

    /** Whether a domain belongs to few records: a company's own, not a mail provider's. */
    boolean ownDomain(int code) {
        return domain[code] != 0 && domainCounts[domain[code]] <= FEW;
    }
}
