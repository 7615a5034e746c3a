package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Dice;
import io.kempt.rules.generate.party.Mailboxes;

/** Damage to mail addresses. */
final class MailDamage {
    private MailDamage() {}

    static String changed(String email, Dice dice) {
        return Mailboxes.changed(email, dice);
    }

    static String fullWidthAt(String email, Dice dice) {
        return email.replace('@', '＠');
    }

    static String broken(String email, Dice dice) {
        int dot = email.lastIndexOf('.');
        return switch (dice.below(5)) {
            case 0 -> email.replace("@", "");
            case 1 -> email.replace("@", "@@");
            case 2 -> email.replace("@", " @");
            case 3 -> email.substring(0, dot) + "," + email.substring(dot + 1);
            default -> email.substring(0, dot);
        };
    }
}
