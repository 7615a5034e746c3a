package io.kempt.rules.generate.duplicates;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A record on its way: what stands in its cells so far, and what was varied. */
final class Draft {
    private final Customer customer;
    private final boolean again;
    private final Map<RecordColumn, String> cells = new EnumMap<>(RecordColumn.class);
    private final List<Change> changes = new ArrayList<>();
    private Address address;
    private Phone phone;

    /** @param again whether the customer has another record, written with more care */
    Draft(Customer customer, boolean again) {
        this.customer = customer;
        this.again = again;
        this.address = customer.address();
        this.phone = customer.phone();
    }

    Customer customer() {
        return customer;
    }

    boolean again() {
        return again;
    }

    /** Where this record says that the customer is. */
    Address address() {
        return address;
    }

    Phone phone() {
        return phone;
    }

    String cell(RecordColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** Fills a cell with what is true. */
    void set(RecordColumn column, String value) {
        cells.put(column, value);
    }

    /** Puts another value into a cell that has one; nothing happens where that would change nothing. */
    void vary(RecordColumn column, Variation kind, String value) {
        String before = cell(column);
        if (!before.isEmpty() && !before.equals(value)) {
            cells.put(column, value);
            changes.add(new Change(column, kind, before));
        }
    }

    void move(Address other) {
        address = other;
        changes.add(new Change(
                RecordColumn.STREET, Variation.MOVED, customer.address().line()));
    }

    void changePhone(Phone other) {
        phone = other;
        changes.add(new Change(
                RecordColumn.PHONE, Variation.PHONE_CHANGED, customer.phone().digits()));
    }

    List<String> line() {
        List<String> line = new ArrayList<>(RecordColumn.values().length);
        for (RecordColumn column : RecordColumn.values()) {
            line.add(cell(column));
        }
        return line;
    }

    List<Change> changes() {
        return changes;
    }

    /**
     * What was varied.
     *
     * @param before what stood in the cell before
     */
    record Change(RecordColumn column, Variation kind, String before) {}
}
