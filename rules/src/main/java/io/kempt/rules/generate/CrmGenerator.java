package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Parties;

/**
 * Makes a fictional company's CRM exports and the truth about them: persons and companies, Chinese and foreign, that stand
 * in one to three customer files with everything real exports suffer from, and their leads, opportunities, orders and
 * activities. The same plan gives the same lines in the same order on every machine. Memory grows by about 18 bytes for
 * each customer record.
 */
public final class CrmGenerator {
    private CrmGenerator() {}

    /** Makes all lines and their truth, file after file; the customer files come first and mixed with one another. */
    public static CrmSummary generate(CrmPlan plan, ExportSink sink) {
        Tally tally = new Tally(sink);
        Parties parties = new Parties(plan.seed());
        CustomerPass customers = new CustomerPass(plan, parties, tally);
        int partiesWithRecords = customers.run();
        if (!plan.customersOnly()) {
            CustomerIndex index = customers.index();
            Timeline timeline = new Timeline(plan.firstDay(), plan.asOf());
            Leads leads = new Leads(plan, parties, partiesWithRecords, index, timeline);
            leads.write(tally);
            new Opportunities(plan, parties, index, leads, timeline, tally).write();
            new Orders(plan, index, timeline, tally).write();
            new Activities(plan, index, timeline, tally).write();
        }
        return tally.summary();
    }
}
