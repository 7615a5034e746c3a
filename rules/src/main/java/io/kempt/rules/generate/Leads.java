package io.kempt.rules.generate;

import io.kempt.rules.generate.CustomerIndex.Customer;
import io.kempt.rules.generate.party.Dice;
import io.kempt.rules.generate.party.Parties;
import io.kempt.rules.generate.party.Party;
import java.time.LocalDate;
import java.util.Optional;

/** Leads in the order of their days. Some become customers; the rest are contacted, given up or still new. */
final class Leads {
    private static final double CONVERTED = 0.42;
    private static final int DAYS_TO_CONVERSION = 75;
    private static final int ATTEMPTS = 400;
    private static final double KNOWN_ALREADY = 0.1;
    private static final int DAYS_NEW = 20;

    private final CrmPlan plan;
    private final Parties parties;
    private final int partiesWithRecords;
    private final CustomerIndex index;
    private final Timeline timeline;

    Leads(CrmPlan plan, Parties parties, int partiesWithRecords, CustomerIndex index, Timeline timeline) {
        this.plan = plan;
        this.parties = parties;
        this.partiesWithRecords = partiesWithRecords;
        this.index = index;
        this.timeline = timeline;
    }

    /** The lead of that number, from 0; always the same one. */
    Lead lead(int number) {
        Dice dice = Dice.of(plan.seed(), Dice.Stream.LEAD, number);
        long day = timeline.epochDay(number, plan.leads(), dice);
        Optional<Customer> customer = dice.chance(CONVERTED) ? customerSoonAfter(day, dice) : Optional.empty();
        return new Lead("L" + (300001 + number), day, customer, dice);
    }

    /** A customer whose record was made soon after the lead came in. */
    private Optional<Customer> customerSoonAfter(long day, Dice dice) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Customer customer = index.any(dice);
            long wait = customer.firstDay() - day;
            if (wait >= 0 && wait <= DAYS_TO_CONVERSION) {
                return Optional.of(customer);
            }
        }
        return Optional.empty();
    }

    void write(Tally tally) {
        for (int i = 0; i < plan.leads(); i++) {
            write(i, tally);
        }
    }

    private void write(int number, Tally tally) {
        Lead lead = lead(number);
        Dice dice = lead.dice;
        boolean known = lead.customer.isPresent() || dice.chance(KNOWN_ALREADY);
        Party party = parties.party(lead.customer
                .map(Customer::party)
                .orElseGet(() -> known ? dice.below(partiesWithRecords) : partiesWithRecords + number));
        CustomerDraft draft = CustomerDrafts.lead(party, known, LocalDate.ofEpochDay(lead.day), dice);
        CustomerDefects.strike(draft, dice);
        String status = status(lead, dice);
        tally.line(ExportFile.LEADS, draft.leadCells(lead.id, status));
        tally.lead(new LeadTruth(lead.id, party, lead.customer.map(Customer::id).orElse("")));
        draft.report(lead.id, tally);
        tally.fact("leads." + (lead.customer.isPresent() ? "converted" : "never-converted"));
    }

    private String status(Lead lead, Dice dice) {
        if (lead.customer.isPresent()) {
            return "已转化";
        }
        if (plan.asOf().toEpochDay() - lead.day <= DAYS_NEW) {
            return dice.chance(0.6) ? "新建" : "已联系";
        }
        double share = dice.fraction();
        if (share < 0.05) {
            return "新建";
        }
        return share < 0.6 ? "已联系" : "无效";
    }

    /**
     * A lead.
     *
     * @param day the epoch day on which it came in
     * @param customer the record it became, made on that day or later
     * @param dice what goes on throwing for this lead
     */
    record Lead(String id, long day, Optional<Customer> customer, Dice dice) {}
}
