package io.kempt.rules.generate.party;

/**
 * Mail addresses nobody has: hosts below the reserved example domains (RFC 2606), and at free-mail providers only local
 * parts that end in {@code .demo}.
 */
public final class Mailboxes {
    private Mailboxes() {}

    /**
     * A private person's address.
     *
     * @param word the local part without number
     */
    static String personal(String word, String country, Dice dice) {
        String local = word + (10 + dice.below(9990));
        if (dice.chance(0.45)) {
            String list = country.equals("CN") ? "free-mail" : "free-mail-abroad";
            return local + ".demo@" + dice.pick(WordLists.of(list));
        }
        return local + "@" + dice.pick(WordLists.of("mail-host"));
    }

    /** A company's address: a shared mailbox such as {@code info@}, or the contact's own. */
    static String business(Person contact, String domain, Dice dice) {
        return dice.chance(0.4) ? shared(domain, dice) : contact.mailWord() + "@" + domain;
    }

    static String shared(String domain, Dice dice) {
        return dice.pick(WordLists.of("role-mailbox")) + "@" + domain;
    }

    /** The same mailbox owner under another address, as after a change of provider. */
    public static String changed(String email, Dice dice) {
        String local = email.substring(0, email.indexOf('@'));
        return local.replace(".demo", "") + dice.below(100) + "@" + dice.pick(WordLists.of("mail-host"));
    }
}
