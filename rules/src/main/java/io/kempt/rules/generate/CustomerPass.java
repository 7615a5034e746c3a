package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Dice;
import io.kempt.rules.generate.party.Parties;
import io.kempt.rules.generate.party.Party;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Goes through the parties and writes them into the customer files until there are as many records as were asked for. */
final class CustomerPass {
    private static final int YEARS_OF_RECORDS = 7;
    private static final double AGAIN = 0.045;
    private static final long RECORDS_OF_A_PARTY = 8;

    private final CrmPlan plan;
    private final Parties parties;
    private final Tally tally;
    private final CustomerIndex index = new CustomerIndex();
    private final Map<ExportFile, CustomerBook> books = new EnumMap<>(ExportFile.class);
    private final LocalDate opening;
    private final int days;
    private int made;

    CustomerPass(CrmPlan plan, Parties parties, Tally tally) {
        this.plan = plan;
        this.parties = parties;
        this.tally = tally;
        this.opening = plan.asOf().minusYears(YEARS_OF_RECORDS).withDayOfYear(1);
        this.days = (int) (plan.asOf().toEpochDay() - opening.toEpochDay());
        for (ExportFile file : ExportFile.CUSTOMER_FILES) {
            books.put(file, new CustomerBook(file, plan.seed(), index, tally));
        }
    }

    /** Returns how many parties there are; they are the first so many. */
    int run() {
        int party = 0;
        while (made < plan.rows()) {
            place(parties.party(party++));
        }
        books.values().forEach(CustomerBook::finish);
        return party;
    }

    CustomerIndex index() {
        return index;
    }

    private void place(Party party) {
        Dice dice = Dice.of(plan.seed(), Dice.Stream.PLACEMENT, party.index());
        Set<ExportFile> files = Placement.of(party, dice);
        int records = 0;
        for (ExportFile file : files) {
            boolean again = dice.chance(AGAIN);
            for (int i = 0; i < (again ? 2 : 1) && made < plan.rows(); i++) {
                record(party, file, records++, i > 0);
            }
        }
        tally.fact("parties." + party.type().code());
        tally.fact(party.chinese() ? "parties.chinese" : "parties.foreign");
        if (!party.group().isEmpty()) {
            tally.fact(party.company() ? "parties.in-a-company-group" : "parties.in-a-household");
        }
        if (files.size() > 1) {
            tally.fact("parties.in-several-sources");
        }
        tally.fact("parties.with-" + records + "-records");
    }

    private void record(Party party, ExportFile file, int earlier, boolean again) {
        Dice dice = Dice.of(plan.seed(), Dice.Stream.RECORD, party.index() * RECORDS_OF_A_PARTY + earlier);
        // The power makes later days likelier: the company has grown.
        int createdAfter = (int) (days * StrictMath.pow(dice.fraction(), 0.6));
        LocalDate created = opening.plusDays(createdAfter);
        LocalDate updated = created.plusDays((int) ((days - createdAfter) * dice.fraction()));
        CustomerDraft draft = CustomerDrafts.customer(party, file, earlier > 0, created, updated, dice);
        CustomerDefects.strike(draft, dice);
        CustomerBook book = books.get(file);
        if (book != null) {
            book.add(draft, again);
            made++;
        }
    }
}
