package io.kempt.rules.generate;

import io.kempt.rules.generate.CustomerIndex.Customer;
import io.kempt.rules.generate.party.Dice;
import io.kempt.rules.generate.party.WordLists;
import java.util.List;

/** Calls, visits and messages in the order of their days, mostly with companies. */
final class Activities {
    private static final List<String> TYPES = List.of("电话", "微信", "邮件", "拜访");
    private static final double WITH_PERSON = 0.15;
    private static final double UNKNOWN_CUSTOMER = 0.004;
    private static final double OTHER_DATE_FORMAT = 0.02;

    private final CrmPlan plan;
    private final CustomerIndex index;
    private final Timeline timeline;
    private final Tally tally;

    Activities(CrmPlan plan, CustomerIndex index, Timeline timeline, Tally tally) {
        this.plan = plan;
        this.index = index;
        this.timeline = timeline;
        this.tally = tally;
    }

    void write() {
        for (int i = 0; i < plan.activities(); i++) {
            Dice dice = Dice.of(plan.seed(), Dice.Stream.ACTIVITY, i);
            long day = timeline.epochDay(i, plan.activities(), dice);
            Customer customer =
                    Pick.customer(index, dice, c -> c.known(day) && (c.company() || dice.chance(WITH_PERSON)));
            String id = "A" + (500_001 + i);
            Values values = new Values(ExportFile.ACTIVITIES, id, tally, dice);
            tally.line(
                    ExportFile.ACTIVITIES,
                    Texts.cells(
                            id,
                            values.customer(customer.id(), UNKNOWN_CUSTOMER, index),
                            dice.pickEarly(TYPES),
                            values.date("happened_on", day, OTHER_DATE_FORMAT),
                            dice.pick(WordLists.of("salesperson")),
                            dice.pick(WordLists.of("activity-outcome"))));
            values.report();
        }
    }
}
