package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record of a party on its way into a file: the true values, what will stand in the file, and what was damaged. A cell is
 * damaged at most once, so that each line of the truth can be checked by itself.
 */
final class CustomerDraft {
    private static final Value EMPTY = new Value("", "", new Cell.Text(""), Optional.empty());

    private final Party party;
    private final ExportFile file;
    private final boolean repeated;
    private final LocalDate createdOn;
    private final Map<CustomerField, Value> values = new EnumMap<>(CustomerField.class);

    /**
     * @param repeated whether an earlier record of the party exists, in this file or another
     * @param createdOn the day the record was made
     */
    CustomerDraft(Party party, ExportFile file, boolean repeated, LocalDate createdOn) {
        this.party = party;
        this.file = file;
        this.repeated = repeated;
        this.createdOn = createdOn;
    }

    Party party() {
        return party;
    }

    ExportFile file() {
        return file;
    }

    boolean repeated() {
        return repeated;
    }

    LocalDate createdOn() {
        return createdOn;
    }

    /**
     * A sound value.
     *
     * @param trueValue the canonical value
     * @param written how the file's system writes it
     */
    void set(CustomerField field, String trueValue, String written) {
        set(field, trueValue, new Cell.Text(written));
    }

    /** A sound value in a cell that need not be text. */
    void set(CustomerField field, String trueValue, Cell cell) {
        values.put(field, new Value(trueValue, cell.text(), cell, Optional.empty()));
    }

    String value(CustomerField field) {
        return of(field).written;
    }

    boolean sound(CustomerField field) {
        return of(field).damage.isEmpty();
    }

    void damage(CustomerField field, DefectKind kind, Cell cell) {
        values.put(field, new Value(of(field).truth, cell.text(), cell, Optional.of(kind)));
    }

    private Value of(CustomerField field) {
        return values.getOrDefault(field, EMPTY);
    }

    /** The cells in the order of the file's columns, with the id that the record got. */
    List<Cell> cells(String id) {
        List<Cell> line = new ArrayList<>(file.columns().size());
        for (CustomerField field : file.customerFields()) {
            line.add(field == CustomerField.CUSTOMER_ID ? new Cell.Text(id) : of(field).cell);
        }
        return line;
    }

    /** The cells of a lead: its number, what the draft holds, and the status after the source. */
    List<Cell> leadCells(String id, String status) {
        List<Cell> line = new ArrayList<>(file.columns().size());
        line.add(new Cell.Text(id));
        for (CustomerField field : file.customerFields()) {
            line.add(of(field).cell);
            if (field == CustomerField.SOURCE) {
                line.add(new Cell.Text(status));
            }
        }
        return line;
    }

    /** Tells the sink what was damaged, in the order of the fields. */
    void report(String id, ExportSink sink) {
        values.forEach((field, value) -> value.damage.ifPresent(
                kind -> sink.defect(new Defect(file, id, file.fieldCode(field), kind, value.truth))));
    }

    private record Value(String truth, String written, Cell cell, Optional<DefectKind> damage) {}
}
