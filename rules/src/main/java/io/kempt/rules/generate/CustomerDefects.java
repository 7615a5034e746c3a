package io.kempt.rules.generate;

import static io.kempt.rules.generate.CustomerField.*;
import static io.kempt.rules.generate.DefectKind.*;
import static io.kempt.rules.generate.DefectRule.always;
import static io.kempt.rules.generate.DefectRule.repeated;

import io.kempt.rules.generate.DefectRule.Damage;
import io.kempt.rules.generate.party.Dice;
import java.util.List;

/**
 * All that is done to customer records, and how often. Of several rules for one field the first that strikes wins, so the
 * rarer ones come first.
 */
final class CustomerDefects {
    private static final List<DefectRule> RULES = List.of(
            always(VALUE_MISSING, USCC, 0.07, ValueDamage::missing),
            repeated(VALUE_MISSING, USCC, 0.15, ValueDamage::missing),
            always(VALUE_MISSING, SIZE, 0.05, ValueDamage::missing),
            always(VALUE_MISSING, INDUSTRY, 0.05, ValueDamage::missing),
            always(VALUE_MISSING, CONTACT, 0.03, ValueDamage::missing),
            always(VALUE_MISSING, MOBILE, 0.04, ValueDamage::missing),
            always(VALUE_MISSING, EMAIL, 0.08, ValueDamage::missing),
            always(VALUE_MISSING, ADDRESS, 0.06, ValueDamage::missing),
            always(VALUE_MISSING, SOURCE, 0.03, ValueDamage::missing),
            always(VALUE_MISSING, CREATED_ON, 0.006, ValueDamage::missing),
            always(NULL_TOKEN, USCC, 0.02, Damage.text(ValueDamage::nullToken)),
            always(NULL_TOKEN, CONTACT, 0.01, Damage.text(ValueDamage::nullToken)),
            always(NULL_TOKEN, MOBILE, 0.01, Damage.text(ValueDamage::nullToken)),
            always(NULL_TOKEN, EMAIL, 0.02, Damage.text(ValueDamage::nullToken)),
            always(NULL_TOKEN, ADDRESS, 0.01, Damage.text(ValueDamage::nullToken)),
            always(USCC_PRECISION_LOSS, USCC, 0.12, UsccDamage::precisionLoss),
            always(USCC_CHECK_DIGIT, USCC, 0.02, Damage.text(UsccDamage::checkDigit)),
            always(USCC_SWAPPED, USCC, 0.02, Damage.text(UsccDamage::swapped)),
            always(FULL_WIDTH, USCC, 0.006, Damage.text(ValueDamage::fullWidth)),
            repeated(PHONE_CHANGED, MOBILE, 0.12, PhoneDamage::changed),
            repeated(PHONE_SWAPPED, MOBILE, 0.05, Damage.text(PhoneDamage::swapped)),
            always(PHONE_MASKED, MOBILE, 0.015, Damage.text(PhoneDamage::masked)),
            always(PHONE_EXPONENT, MOBILE, 0.008, Damage.text(PhoneDamage::exponent)),
            always(PHONE_TRAILING_ZERO, MOBILE, 0.008, Damage.text(PhoneDamage::trailingZero)),
            always(PHONE_SEVERAL, MOBILE, 0.02, PhoneDamage::several),
            always(TRAILING_NOTE, MOBILE, 0.008, Damage.text(PhoneDamage::note)),
            always(FULL_WIDTH, MOBILE, 0.006, Damage.text(ValueDamage::fullWidth)),
            always(PHONE_STYLE, MOBILE, 0.05, Damage.text(PhoneDamage::style)),
            always(PHONE_NUMBER_CELL, MOBILE, 0.12, PhoneDamage::numberCell),
            repeated(EMAIL_CHANGED, EMAIL, 0.12, Damage.text(MailDamage::changed)),
            always(EMAIL_BROKEN, EMAIL, 0.02, Damage.text(MailDamage::broken)),
            always(FULL_WIDTH, EMAIL, 0.008, Damage.text(MailDamage::fullWidthAt)),
            repeated(NAME_TRADITIONAL, NAME, 0.06, NameDamage::traditional),
            repeated(NAME_PINYIN, NAME, 0.06, NameDamage::pinyin),
            repeated(NAME_ENGLISH, NAME, 0.05, NameDamage::english),
            repeated(NAME_ASCII, NAME, 0.3, NameDamage::ascii),
            repeated(NAME_REVERSED, NAME, 0.12, NameDamage::reversed),
            repeated(NAME_HOMOPHONE, NAME, 0.07, NameDamage::homophone),
            repeated(NAME_TYPO, NAME, 0.07, Damage.text(NameDamage::typo)),
            repeated(NAME_ABBREVIATED, NAME, 0.12, NameDamage::abbreviated),
            repeated(LEGAL_FORM, NAME, 0.06, NameDamage::legalForm),
            always(NAME_ABBREVIATED, NAME, 0.02, NameDamage::abbreviated),
            always(TRAILING_NOTE, NAME, 0.01, NameDamage::note),
            always(FULL_WIDTH, NAME, 0.01, Damage.text(ValueDamage::fullWidth)),
            always(PADDING, NAME, 0.01, Damage.text(ValueDamage::padded)),
            repeated(CONTACT_CHANGED, CONTACT, 0.15, ContactDamage::changed),
            repeated(NAME_HOMOPHONE, CONTACT, 0.03, ContactDamage::homophone),
            repeated(NAME_PINYIN, CONTACT, 0.03, ContactDamage::pinyin),
            always(TRAILING_NOTE, CONTACT, 0.015, Damage.text(ContactDamage::left)),
            always(CONTACT_TITLE, CONTACT, 0.03, ContactDamage::titled),
            always(SOURCE_OTHER, SOURCE, 0.03, Damage.text((source, dice) -> "其他")),
            repeated(ADDRESS_MOVED, ADDRESS, 0.08, AddressDamage::moved),
            repeated(ADDRESS_SHORTENED, ADDRESS, 0.2, AddressDamage::shortened),
            always(ADDRESS_SHORTENED, ADDRESS, 0.03, AddressDamage::shortened),
            always(DATE_IMPOSSIBLE, CREATED_ON, 0.006, DateDamage::impossible),
            always(DATE_SERIAL, CREATED_ON, 0.012, DateDamage::serial),
            always(DATE_FORMAT, CREATED_ON, 0.06, DateDamage::format),
            always(DATE_IMPOSSIBLE, UPDATED_ON, 0.004, DateDamage::impossible),
            always(DATE_FORMAT, UPDATED_ON, 0.05, DateDamage::format));

    private CustomerDefects() {}

    static void strike(CustomerDraft draft, Dice dice) {
        for (DefectRule rule : RULES) {
            rule.applyTo(draft, dice);
        }
    }
}
