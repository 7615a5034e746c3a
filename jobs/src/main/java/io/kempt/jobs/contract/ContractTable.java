package io.kempt.jobs.contract;

import java.util.ArrayList;
import java.util.List;

/** A table as it is described. */
public final class ContractTable {
    private final String name;
    private final Part place;
    private final List<ContractField> fields = new ArrayList<>();
    private String description = "";
    private String key = "";

    ContractTable(String name, Part place) {
        this.name = name;
        this.place = place;
    }

    public String name() {
        return name;
    }

    /** What it says of itself; may be empty. */
    public String description() {
        return description;
    }

    void describe(String text) {
        description = text;
    }

    /** The one field that identifies a record; empty when none does. */
    public String key() {
        return key;
    }

    void key(String field) {
        key = field;
    }

    public List<ContractField> fields() {
        return fields;
    }

    /** Notes that the table as a whole cannot be taken in. */
    public void lose(String why) {
        place.lose(why);
    }
}
