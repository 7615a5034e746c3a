package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Dice;
import java.util.ArrayList;
import java.util.List;

/** One customer file being written: mixes the records, numbers them, and adds empty and repeated lines. */
final class CustomerBook {
    private static final int MIXED = 4096;
    private static final double BLANK_LINES = 0.005;
    private static final double REPEATED_LINES = 0.005;
    private static final int REPEATED_WITHIN = 60;

    private final ExportFile file;
    private final CustomerIndex index;
    private final ExportSink sink;
    private final Dice dice;
    private final ShuffleBuffer<Entry> buffer;
    private String repeatedId = "";
    private List<Cell> repeatedLine = new ArrayList<>();
    private int linesUntilRepeated;

    CustomerBook(ExportFile file, long seed, CustomerIndex index, ExportSink sink) {
        this.file = file;
        this.index = index;
        this.sink = sink;
        int number = ExportFile.CUSTOMER_FILES.indexOf(file);
        this.dice = Dice.of(seed, Dice.Stream.LINE, number);
        this.buffer = new ShuffleBuffer<>(MIXED, Dice.of(seed, Dice.Stream.SHUFFLE, number), this::write);
    }

    /**
     * Takes a record.
     *
     * @param again whether the party already has a record in this file
     */
    void add(CustomerDraft draft, boolean again) {
        buffer.add(new Entry(draft, again));
    }

    void finish() {
        buffer.finish();
        repeatHeldLine();
    }

    private void write(Entry entry) {
        CustomerDraft draft = entry.draft;
        String id = file.customerId(index.add(draft, dice));
        List<Cell> cells = draft.cells(id);
        sink.customer(new CustomerTruth(file, id, draft.party()));
        sink.line(file, cells);
        draft.report(id, sink);
        if (entry.again) {
            String entity = draft.party().entityId();
            sink.defect(new Defect(file, id, CustomerField.CUSTOMER_ID.code(), DefectKind.DUPLICATE_RECORD, entity));
        }
        addNoise(id, cells);
    }

    private void addNoise(String id, List<Cell> cells) {
        if (dice.chance(BLANK_LINES)) {
            sink.blankLine(file);
            sink.defect(new Defect(file, id, "", DefectKind.BLANK_LINE, ""));
        }
        if (!repeatedLine.isEmpty() && --linesUntilRepeated <= 0) {
            repeatHeldLine();
        } else if (repeatedLine.isEmpty() && dice.chance(REPEATED_LINES)) {
            repeatedId = id;
            repeatedLine = cells;
            linesUntilRepeated = 1 + dice.below(REPEATED_WITHIN);
        }
    }

    private void repeatHeldLine() {
        if (!repeatedLine.isEmpty()) {
            sink.line(file, repeatedLine);
            sink.defect(new Defect(file, repeatedId, "", DefectKind.DUPLICATE_ROW, ""));
            repeatedLine = new ArrayList<>();
        }
    }

    /** A record and whether its party stands in this file already. */
    private record Entry(CustomerDraft draft, boolean again) {}
}
