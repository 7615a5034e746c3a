package io.kempt.rules.generate;

import io.kempt.rules.generate.CustomerIndex.Customer;
import io.kempt.rules.generate.party.Dice;
import io.kempt.rules.generate.party.Name;
import io.kempt.rules.generate.party.Parties;
import io.kempt.rules.generate.party.Party;
import io.kempt.rules.generate.party.WordLists;
import java.util.Optional;

/** Opportunities in the order of their days, each followed by its line of stages; about a third come from a lead. */
final class Opportunities {
    private static final double FROM_LEAD = 0.4;
    private static final double FROM_PERSON = 0.08;
    private static final double UNKNOWN_CUSTOMER = 0.004;
    private static final double GROUPED_AMOUNT = 0.03;
    private static final double OTHER_DATE_FORMAT = 0.03;
    private static final double MEDIAN_AMOUNT = 80_000;
    private static final double SIGMA = 1.1;
    private static final double IN_DOLLARS = 0.3;
    private static final double CNY_PER_USD = 7.2;

    private final CrmPlan plan;
    private final Parties parties;
    private final CustomerIndex index;
    private final Leads leads;
    private final Timeline timeline;
    private final Tally tally;
    private int nextLead;

    Opportunities(CrmPlan plan, Parties parties, CustomerIndex index, Leads leads, Timeline timeline, Tally tally) {
        this.plan = plan;
        this.parties = parties;
        this.index = index;
        this.leads = leads;
        this.timeline = timeline;
        this.tally = tally;
    }

    void write() {
        for (int i = 0; i < plan.opportunities(); i++) {
            Dice dice = Dice.of(plan.seed(), Dice.Stream.OPPORTUNITY, i);
            long day = timeline.epochDay(i, plan.opportunities(), dice);
            Origin origin = origin(day, dice);
            Deal deal = Deal.play(day, plan.asOf().toEpochDay(), dice);
            String id = "OP" + Texts.padded(i + 1, 6);
            writeOpportunity(id, origin, deal, dice);
            writeStages(id, deal);
        }
    }

    private Origin origin(long day, Dice dice) {
        if (dice.chance(FROM_LEAD)) {
            Optional<Origin> waiting = waitingLead(day);
            if (waiting.isPresent()) {
                return waiting.get();
            }
        }
        return new Origin(Pick.customer(index, dice, c -> c.known(day) && likely(c, dice)), "");
    }

    /** The oldest converted lead without an opportunity, if it has become a customer by that day. */
    private Optional<Origin> waitingLead(long day) {
        for (; nextLead < plan.leads(); nextLead++) {
            Leads.Lead lead = leads.lead(nextLead);
            if (lead.customer().isPresent()) {
                Customer customer = lead.customer().get();
                if (!customer.known(day)) {
                    return Optional.empty();
                }
                nextLead++;
                return Optional.of(new Origin(customer, lead.id()));
            }
        }
        return Optional.empty();
    }

    private static boolean likely(Customer customer, Dice dice) {
        return customer.file() != ExportFile.SHOP && (customer.company() || dice.chance(FROM_PERSON));
    }

    private void writeOpportunity(String id, Origin origin, Deal deal, Dice dice) {
        Values values = new Values(ExportFile.OPPORTUNITIES, id, tally, dice);
        Party party = parties.party(origin.customer.party());
        boolean dollars = origin.customer.foreign() && dice.chance(IN_DOLLARS);
        tally.line(
                ExportFile.OPPORTUNITIES,
                Texts.cells(
                        id,
                        values.customer(origin.customer.id(), UNKNOWN_CUSTOMER, index),
                        origin.lead,
                        name(party, dice),
                        values.amount("amount", cents(dollars, dice), GROUPED_AMOUNT),
                        dollars ? "USD" : "CNY",
                        deal.last().stage(),
                        values.date("created_on", deal.entries().get(0).day(), OTHER_DATE_FORMAT),
                        deal.closed() ? Texts.isoDate(deal.last().day()) : "",
                        deal.lost() ? dice.pick(WordLists.of("lost-reason")) : "",
                        dice.pick(WordLists.of("salesperson")),
                        party.source()));
        values.report();
        count(deal, origin, dollars);
    }

    private static String name(Party party, Dice dice) {
        Name name = party.name();
        return (name.abbreviated().isEmpty() ? name.full() : name.abbreviated()) + " "
                + dice.pick(WordLists.of("product"));
    }

    /** Whole tens, as salespeople estimate. */
    private static long cents(boolean dollars, Dice dice) {
        double amount = dice.logNormal(dollars ? MEDIAN_AMOUNT / CNY_PER_USD : MEDIAN_AMOUNT, SIGMA);
        long tens = 1 + (long) (amount / 10);
        return tens * 1000;
    }

    private void writeStages(String id, Deal deal) {
        for (Deal.Entry entry : deal.entries()) {
            tally.line(ExportFile.STAGE_HISTORY, Texts.cells(id, entry.stage(), Texts.isoDate(entry.day())));
        }
        if (!deal.skipped().isEmpty()) {
            tally.defect(stageDefect(id, DefectKind.STAGE_SKIPPED, deal.skipped()));
        }
        if (!deal.repeated().isEmpty()) {
            tally.defect(stageDefect(id, DefectKind.STAGE_REPEATED, deal.repeated()));
        }
    }

    private static Defect stageDefect(String id, DefectKind kind, String stage) {
        return new Defect(ExportFile.STAGE_HISTORY, id, "stage", kind, stage);
    }

    private void count(Deal deal, Origin origin, boolean dollars) {
        tally.fact("opportunities." + (deal.won() ? "won" : deal.lost() ? "lost" : "open"));
        if (!origin.lead.isEmpty()) {
            tally.fact("opportunities.from-a-lead");
        }
        if (dollars) {
            tally.fact("opportunities.in-usd");
        }
    }

    /**
     * Whose opportunity it is.
     *
     * @param lead the lead's id; empty when there was none
     */
    private record Origin(Customer customer, String lead) {}
}
