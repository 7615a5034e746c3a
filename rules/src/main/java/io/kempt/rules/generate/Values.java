package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes the values of one line that is not a customer's, now and then damaged, and remembers what was damaged. */
final class Values {
    private static final long THOUSAND = 100_000;

    private final ExportFile file;
    private final String id;
    private final ExportSink sink;
    private final Dice dice;
    private final List<Defect> defects = new ArrayList<>();

    Values(ExportFile file, String id, ExportSink sink, Dice dice) {
        this.file = file;
        this.id = id;
        this.sink = sink;
        this.dice = dice;
    }

    /** The customer's id, or one that nobody has. */
    String customer(String customerId, double chance, CustomerIndex index) {
        if (dice.chance(chance)) {
            damaged("customer_id", DefectKind.UNKNOWN_CUSTOMER, "");
            return index.unknownId(dice);
        }
        return customerId;
    }

    /** An amount given in hundredths, or the same with commas between thousands. */
    String amount(String field, long hundredths, double chance) {
        if (hundredths >= THOUSAND && dice.chance(chance)) {
            damaged(field, DefectKind.AMOUNT_FORMAT, Texts.decimal(hundredths));
            return Texts.grouped(hundredths);
        }
        return Texts.decimal(hundredths);
    }

    /** A date in ISO 8601, or the same in another format. */
    String date(String field, long epochDay, double chance) {
        String iso = Texts.isoDate(epochDay);
        if (dice.chance(chance)) {
            damaged(field, DefectKind.DATE_FORMAT, iso);
            return DateDamage.formatted(LocalDate.ofEpochDay(epochDay), dice);
        }
        return iso;
    }

    private void damaged(String field, DefectKind kind, String trueValue) {
        defects.add(new Defect(file, id, field, kind, trueValue));
    }

    /** Tells the sink what was damaged, after the line itself. */
    void report() {
        defects.forEach(sink::defect);
    }
}
