package io.kempt.rules.generate.duplicates;

import io.kempt.rules.generate.party.Dice;
import java.time.LocalDate;

/** Writes a customer down as one of its records. */
final class RecordWriter {
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 2_400;
    private static final int LAST_NIGHT = 30;
    private static final double NEW = 0.01;
    private static final double MOVED = 0.17;
    private static final double REGION = 0.5;

    private final DuplicatesPlan plan;
    private final Customers customers;

    RecordWriter(DuplicatesPlan plan) {
        this.plan = plan;
        this.customers = new Customers(plan);
    }

    /** The record of a customer; {@code copy} counts its records from 0. */
    Draft draft(int record, int index, int copy) {
        Dice dice = Dice.of(plan.seed(), Dice.Stream.CUSTOMER_RECORD, (long) index * RecordOrder.MOST_COPIES + copy);
        Customer customer = customers.customer(index);
        Draft draft = new Draft(customer, copy > 0);
        if (draft.again() && dice.chance(MOVED)) {
            draft.move(customers.elsewhere(customer, dice));
        }
        Variations.happen(draft, dice);
        fill(draft, record + 1, dice);
        Variations.write(draft, dice);
        return draft;
    }

    private static void fill(Draft draft, int id, Dice dice) {
        Customer customer = draft.customer();
        draft.set(RecordColumn.RECORD_ID, Integer.toString(id));
        draft.set(RecordColumn.SOURCE, dice.pick(WordTables.words("source")));
        draft.set(RecordColumn.KIND, customer.company() ? "C" : "P");
        draft.set(RecordColumn.FIRST_NAME, customer.person().first());
        draft.set(RecordColumn.LAST_NAME, customer.person().last());
        draft.set(RecordColumn.BIRTH_DATE, customer.person().birthDate());
        draft.set(RecordColumn.COMPANY, customer.company() ? customer.firm().name() : "");
        draft.set(RecordColumn.EMAIL, customer.email());
        draft.set(RecordColumn.PHONE, Phones.written(draft.phone(), dice));
        place(draft);
        time(draft, dice);
    }

    /** Whether the region stands before the street is a habit that a customer's records share. */
    private static void place(Draft draft) {
        Address address = draft.address();
        boolean withRegion = Dice.of(draft.customer().index(), Dice.Stream.CUSTOMER_RECORD, 0)
                .chance(REGION);
        draft.set(RecordColumn.STREET, (withRegion ? address.region() : "") + address.line());
        draft.set(RecordColumn.CITY, address.city());
        draft.set(RecordColumn.POSTCODE, address.postcode());
        draft.set(RecordColumn.COUNTRY, draft.customer().land().name());
    }

    private static void time(Draft draft, Dice dice) {
        boolean isNew = dice.chance(NEW);
        int day = isNew ? DAYS - dice.below(LAST_NIGHT) : dice.below(DAYS - LAST_NIGHT);
        draft.set(RecordColumn.UPDATED_AT, FIRST_DAY.plusDays(day).toString());
        draft.set(RecordColumn.BATCH, isNew ? "1" : "0");
    }
}
