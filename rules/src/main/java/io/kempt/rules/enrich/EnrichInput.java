package io.kempt.rules.enrich;

import java.util.List;

/**
 * What an enricher may know about one record: its canonical values, and what the rest of the store says about it. An
 * enricher names what it asks for beside the values in its plan's needs; what nobody needs is answered by nothing.
 */
public interface EnrichInput {

    /** The canonical value of a field; empty when it is missing or the kind has no such field. */
    String value(String field);

    /** What enrichers have read in this record's values, for the next ones; the same object for the whole record. */
    Readings readings();

    /** The day of the latest order as yyyy-MM-dd; empty when there is none. */
    String lastOrderOn();

    /** The day of the latest activity (call, visit, mail) as yyyy-MM-dd; empty when there is none. */
    String lastTouchOn();

    /** How many orders count as done. */
    int orderCount();

    /** The day of the latest activity that tells a sign about the contact, as yyyy-MM-dd; empty when none does. */
    String lastSignOn(ContactSign sign);

    /** The people under whose names records hold a phone number that more than one record holds. */
    List<PhoneHolder> phoneHolders(String phone);

    /**
     * Whether an e-mail domain is the one of another customer: one whose name it spells.
     *
     * @param core the name of this record's company without region and legal form
     */
    boolean isDomainOfAnother(String domain, String core);

    /** The customer code that was issued to this record in an earlier run; empty when there is none. */
    String issuedCode();

    /** The codes of customers that this one has taken in, in the order in which they were issued. */
    List<String> formerCodes();

    /** The day on which the record is looked at, as yyyy-MM-dd; enrichers never read the clock. */
    String asOf();

    /**
     * A person under whose name a record holds a phone number.
     *
     * @param day when that record was changed last, as yyyy-MM-dd; empty when it is not known
     */
    record PhoneHolder(String contact, String day) {}
}
