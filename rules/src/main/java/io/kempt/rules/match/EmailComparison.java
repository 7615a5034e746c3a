package io.kempt.rules.match;

import java.util.List;

/** E-mail addresses; any of one record may meet any of the other. */
final class EmailComparison implements Comparison {
    private static final List<String> LEVELS = List.of("exact", "close", "mailbox", "domain", "other");
    private static final int CLOSE = 1;
    private static final int MAILBOX = 2;
    private static final int DOMAIN = 3;
    private static final int OTHER = 4;

    @Override
    public String name() {
        return "email";
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public int level(MatchRecords records, int a, int b) {
        Column addresses = records.emails.addresses;
        int shared = addresses.shared(a, b);
        if (shared != 0) {
            return shared < 0 ? UNKNOWN : 0;
        }
        int best = OTHER;
        for (int fieldA = 0; fieldA < addresses.fields(); fieldA++) {
            for (int fieldB = 0; fieldB < addresses.fields(); fieldB++) {
                int codeA = addresses.code(fieldA, a);
                int codeB = addresses.code(fieldB, b);
                if (codeA != 0 && codeB != 0) {
                    best = Math.min(best, level(records, a, codeA, b, codeB));
                }
            }
        }
        return best;
    }

    private static int level(MatchRecords records, int recordA, int a, int recordB, int b) {
        EmailColumn emails = records.emails;
        if (emails.addresses.withinOneEdit(a, b)) {
            return CLOSE;
        }
        if (emails.mailbox(a) == emails.mailbox(b) && emails.tellingMailbox(a)) {
            // two namesakes make the same of their name, each with a provider of their own
            return saysTheName(records, recordA, a) && saysTheName(records, recordB, b) ? OTHER : MAILBOX;
        }
        return emails.domain(a) == emails.domain(b) && emails.ownDomain(a) ? DOMAIN : OTHER;
    }

    /** Whether a mailbox is the customer's name and nothing besides: {@code ashley.smith}, {@code asmith}. */
    private static boolean saysTheName(MatchRecords records, int record, int code) {
        NameColumn names = records.names;
        int name = names.customer(record);
        String given = names.readingText(names.given[name]);
        String surname = names.readingText(names.surname[name]);
        String mailbox = MatchText.lettersAndDigits(records.emails.mailboxText(code));
        if (given.isEmpty() || surname.isEmpty()) {
            return mailbox.equals(given + surname);
        }
        return mailbox.length() > surname.length()
                && (mailbox.equals(given + surname)
                        || mailbox.equals(surname + given)
                        || mailbox.equals(given.charAt(0) + surname)
                        || mailbox.equals(surname + given.charAt(0)));
    }

    @Override
    public int frequency(MatchRecords records, int a, int b, int level) {
        return records.emails.addresses.count(records.emails.addresses.shared(a, b));
    }
}
