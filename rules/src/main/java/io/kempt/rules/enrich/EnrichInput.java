package io.kempt.rules.enrich;

/** What an enricher may know about one record: its canonical values, and what its orders and activities say. */
public interface EnrichInput {

    /** The canonical value of a field; empty when it is missing or the kind has no such field. */
    String value(String field);

    /** The day of the latest order as yyyy-MM-dd; empty when there is none. */
    String lastOrderOn();

    /** The day of the latest activity (call, visit, mail) as yyyy-MM-dd; empty when there is none. */
    String lastTouchOn();

    /** How many orders count as done. */
    int orderCount();

    /** The day on which the record is looked at, as yyyy-MM-dd; enrichers never read the clock. */
    String asOf();
}
