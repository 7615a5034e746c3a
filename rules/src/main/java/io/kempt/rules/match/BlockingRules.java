package io.kempt.rules.match;

import java.util.List;

/** Every blocking rule, one line each. */
final class BlockingRules {
    private static final int PREFIX = 6;
    private static final int HAN_PREFIX = 2;

    static final List<BlockingRule> ALL = List.of(
            new BlockingRule("phone", BlockingRules::phones, BlockingRules::name),
            new BlockingRule("email", BlockingRules::emails, BlockingRules::name),
            new BlockingRule("identifier", BlockingRules::identifiers, BlockingRules::name),
            new BlockingRule("company-name", BlockingRules::core, BlockingRules::place),
            new BlockingRule("company-prefix+place", BlockingRules::corePrefixAndPlace, BlockingRules::road),
            new BlockingRule("company-domain", BlockingRules::domains, BlockingRules::name),
            new BlockingRule("person-name", BlockingRules::personName, BlockingRules::place),
            new BlockingRule("name-part+birth-date", BlockingRules::namePartAndDate, BlockingRules::place),
            new BlockingRule("name-part+place", BlockingRules::namePartAndPlace, BlockingRules::road),
            new BlockingRule("street", BlockingRules::street, BlockingRules::name),
            new BlockingRule("house+place", BlockingRules::houseAndPlace, BlockingRules::road),
            new BlockingRule("mailbox", BlockingRules::mailbox, BlockingRules::name),
            new BlockingRule("birth-date+place", BlockingRules::dateAndPlace, BlockingRules::name),
            new BlockingRule("contact+company-prefix", BlockingRules::contactAndCorePrefix, BlockingRules::place),
            new BlockingRule("birth-date", BlockingRules::birthDate, BlockingRules::name).spareIfCostly(),
            new BlockingRule("name-part+initial", BlockingRules::namePartAndInitial, BlockingRules::place)
                    .spareIfCostly(),
            new BlockingRule("name-part", BlockingRules::namePart, BlockingRules::place).spareIfCostly(),
            new BlockingRule("any-mailbox", BlockingRules::anyMailbox, BlockingRules::name).spareIfCostly());

    private BlockingRules() {}

    private static void add(LongList keys, long seed, long value) {
        keys.add(Hash.of(seed, value));
    }

    private static void phones(MatchRecords records, int record, LongList keys) {
        codes(records.phones, record, keys);
    }

    private static void emails(MatchRecords records, int record, LongList keys) {
        codes(records.emails.addresses, record, keys);
    }

    private static void identifiers(MatchRecords records, int record, LongList keys) {
        codes(records.identifiers, record, keys);
    }

    private static void codes(Column column, int record, LongList keys) {
        for (int field = 0; field < column.fields(); field++) {
            if (column.code(field, record) != 0) {
                add(keys, 1, column.code(field, record));
            }
        }
    }

    private static int coreReading(MatchRecords records, int record) {
        NameColumn names = records.names;
        return names.kind(record) == NameColumn.PERSON ? 0 : names.reading(names.core[names.customer(record)]);
    }

    private static void core(MatchRecords records, int record, LongList keys) {
        int core = coreReading(records, record);
        if (core != 0) {
            add(keys, 1, core);
            int trade = records.names.reading(records.names.trade[records.names.customer(record)]);
            if (trade != core) {
                add(keys, 1, trade);
            }
        }
    }

    private static String corePrefix(MatchRecords records, int record) {
        NameColumn names = records.names;
        String core = names.kind(record) == NameColumn.PERSON ? "" : names.part(names.core[names.customer(record)]);
        int length = MatchText.hasHan(core) ? HAN_PREFIX : PREFIX;
        return core.length() < length ? core : core.substring(0, length);
    }

    private static void corePrefixAndPlace(MatchRecords records, int record, LongList keys) {
        String prefix = corePrefix(records, record);
        long place = place(records, record);
        if (!prefix.isEmpty() && place != 0) {
            add(keys, place, Hash.text(prefix, ""));
        }
    }

    private static void domains(MatchRecords records, int record, LongList keys) {
        Column addresses = records.emails.addresses;
        for (int field = 0; field < addresses.fields(); field++) {
            int code = addresses.code(field, record);
            if (code != 0 && records.emails.ownDomain(code)) {
                add(keys, 1, records.emails.domain(code));
            }
        }
    }

    /** Both orders of the parts, so that exchanged and joined names meet. */
    private static void personName(MatchRecords records, int record, LongList keys) {
        NameColumn names = records.names;
        int name = names.customer(record);
        if (name != 0 && names.kind(record) != NameColumn.COMPANY) {
            String given = names.readingText(names.given[name]);
            String surname = names.readingText(names.surname[name]);
            keys.add(Hash.text(given, surname));
            if (!given.isEmpty()) {
                keys.add(Hash.text(surname, given));
            }
        }
    }

    private static void nameParts(MatchRecords records, int record, long seed, LongList keys) {
        NameColumn names = records.names;
        int name = names.customer(record);
        if (seed != 0 && name != 0 && names.kind(record) != NameColumn.COMPANY) {
            add(keys, seed, names.reading(names.surname[name]));
            if (names.given[name] != 0) {
                add(keys, seed, names.reading(names.given[name]));
            }
        }
    }

    private static long date(MatchRecords records, int record) {
        return records.dates.fields() == 0 ? 0 : records.dates.code(0, record);
    }

    private static void namePartAndDate(MatchRecords records, int record, LongList keys) {
        nameParts(records, record, date(records, record), keys);
    }

    private static void birthDate(MatchRecords records, int record, LongList keys) {
        long date = date(records, record);
        if (date != 0) {
            add(keys, 1, date);
        }
    }

    private static void namePart(MatchRecords records, int record, LongList keys) {
        nameParts(records, record, 1, keys);
    }

    private static void namePartAndInitial(MatchRecords records, int record, LongList keys) {
        NameColumn names = records.names;
        int name = names.customer(record);
        if (name != 0 && names.kind(record) != NameColumn.COMPANY && names.given[name] != 0) {
            String given = names.readingText(names.given[name]);
            String surname = names.readingText(names.surname[name]);
            if (!given.isEmpty() && !surname.isEmpty()) {
                keys.add(Hash.text(surname, given.substring(0, 1)));
                keys.add(Hash.text(given, surname.substring(0, 1)));
            }
        }
    }

    private static void anyMailbox(MatchRecords records, int record, LongList keys) {
        Column addresses = records.emails.addresses;
        for (int field = 0; field < addresses.fields(); field++) {
            int code = addresses.code(field, record);
            if (code != 0) {
                add(keys, 1, records.emails.mailbox(code));
            }
        }
    }

    private static void namePartAndPlace(MatchRecords records, int record, LongList keys) {
        nameParts(records, record, place(records, record), keys);
    }

    private static void dateAndPlace(MatchRecords records, int record, LongList keys) {
        long date = date(records, record);
        long place = place(records, record);
        if (date != 0 && place != 0) {
            add(keys, date, place);
        }
    }

    private static void street(MatchRecords records, int record, LongList keys) {
        AddressColumn addresses = records.addresses;
        if (addresses.street(record) != 0 && addresses.house(record) != 0) {
            add(keys, 1, addresses.street(record));
        }
    }

    private static void houseAndPlace(MatchRecords records, int record, LongList keys) {
        AddressColumn addresses = records.addresses;
        long place = place(records, record);
        if (place != 0 && addresses.house(record) != 0) {
            add(keys, place, addresses.house(record));
        }
    }

    private static void mailbox(MatchRecords records, int record, LongList keys) {
        Column addresses = records.emails.addresses;
        for (int field = 0; field < addresses.fields(); field++) {
            int code = addresses.code(field, record);
            if (code != 0 && records.emails.tellingMailbox(code)) {
                add(keys, 1, records.emails.mailbox(code));
            }
        }
    }

    private static void contactAndCorePrefix(MatchRecords records, int record, LongList keys) {
        NameColumn names = records.names;
        int contact = names.contact(record);
        String prefix = corePrefix(records, record);
        if (contact != 0 && prefix.length() >= 2) {
            long person = Hash.of(names.reading(names.given[contact]), names.reading(names.surname[contact]));
            add(keys, person, Hash.text(prefix.substring(0, 2), ""));
        }
    }

    /** Second key: the customer's name, in whichever reading and order. */
    private static long name(MatchRecords records, int record) {
        NameColumn names = records.names;
        int name = names.customer(record);
        if (name == 0) {
            return 0;
        }
        return names.kind(record) == NameColumn.COMPANY
                ? Hash.of(1, names.reading(names.core[name]))
                : Hash.mix(names.reading(names.given[name])) + Hash.mix(names.reading(names.surname[name]));
    }

    /** Key and second key: the postcode, or the town where none is known. */
    private static long place(MatchRecords records, int record) {
        AddressColumn addresses = records.addresses;
        int place = addresses.postcode(record) != 0 ? addresses.postcode(record) : addresses.city(record);
        return place == 0 ? 0 : Hash.of(2, place);
    }

    /** Second key: the road. */
    private static long road(MatchRecords records, int record) {
        int road = records.addresses.road(record);
        return road == 0 ? 0 : Hash.of(3, road);
    }
}
