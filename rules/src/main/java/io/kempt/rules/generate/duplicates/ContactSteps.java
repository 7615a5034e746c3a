package io.kempt.rules.generate.duplicates;

import static io.kempt.rules.generate.duplicates.RecordColumn.BIRTH_DATE;
import static io.kempt.rules.generate.duplicates.RecordColumn.EMAIL;
import static io.kempt.rules.generate.duplicates.RecordColumn.PHONE;

import io.kempt.rules.generate.party.Dice;
import java.time.LocalDate;
import java.util.Locale;

/** How telephone numbers, mail addresses and dates of birth differ. */
final class ContactSteps {
    private ContactSteps() {}

    static void otherMailbox(Draft draft, Dice dice) {
        Customer customer = draft.customer();
        String other = customer.company()
                ? Mail.shared(customer.firm().domain(), dice)
                : Mail.personal(
                        customer.land(),
                        customer.person().first(),
                        customer.person().last(),
                        dice);
        draft.vary(EMAIL, Variation.EMAIL_CHANGED, other);
    }

    static void domainSlip(Draft draft, Dice dice) {
        String mail = draft.cell(EMAIL);
        int dot = mail.lastIndexOf('.');
        int at = mail.indexOf('@');
        if (at > 0 && dot > at + 3) {
            String host = mail.substring(at + 1, dot);
            draft.vary(
                    EMAIL,
                    Variation.MAIL_DOMAIN_SLIP,
                    mail.substring(0, at + 1) + Typing.transposed(host, dice) + mail.substring(dot));
        }
    }

    static void upperCase(Draft draft, Dice dice) {
        draft.vary(EMAIL, Variation.UPPER_CASE, draft.cell(EMAIL).toUpperCase(Locale.ROOT));
    }

    static void fullWidth(Draft draft, Dice dice) {
        draft.vary(PHONE, Variation.FULL_WIDTH, Typing.fullWidthDigits(draft.cell(PHONE)));
    }

    /** A day or year off, or day and month in the wrong order. */
    static void dateSlip(Draft draft, Dice dice) {
        String value = draft.cell(BIRTH_DATE);
        if (value.isEmpty()) {
            return;
        }
        LocalDate day = LocalDate.parse(value);
        LocalDate other = switch (dice.below(4)) {
            case 0 ->
                day.getDayOfMonth() <= 12
                        ? LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
                        : day.plusDays(1);
            case 1 -> day.plusYears(dice.chance(0.5) ? 10 : -1);
            case 2 -> day.plusMonths(dice.chance(0.5) ? 1 : -1);
            default -> day.plusDays(1 + dice.below(9));
        };
        draft.vary(BIRTH_DATE, Variation.DATE_SLIP, other.toString());
    }
}
