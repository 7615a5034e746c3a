package io.kempt.jobs;

import io.kempt.jobs.store.GoldenTable;
import io.kempt.rules.enrich.ContactSign;
import io.kempt.rules.enrich.EnrichInput;
import io.kempt.rules.enrich.Readings;
import java.util.List;
import java.util.Map;

/**
 * A golden customer as enrichers see it.
 *
 * @param columns the places of the fields in its values
 */
record GoldenInput(
        Map<String, Integer> columns,
        GoldenTable.Golden golden,
        CustomerFacts facts,
        String issuedCode,
        List<String> formerCodes,
        String asOf,
        Readings readings)
        implements EnrichInput {

    @Override
    public String value(String field) {
        Integer index = columns.get(field);
        return index == null ? "" : golden.values()[index];
    }

    @Override
    public String lastOrderOn() {
        return facts.lastOrderOn(golden.id());
    }

    @Override
    public String lastTouchOn() {
        return facts.lastTouchOn(golden.id());
    }

    @Override
    public int orderCount() {
        return facts.orderCount(golden.id());
    }

    @Override
    public String lastSignOn(ContactSign sign) {
        return facts.lastSignOn(golden.id(), sign);
    }

    @Override
    public List<PhoneHolder> phoneHolders(String phone) {
        return facts.phoneHolders(phone);
    }

    @Override
    public boolean isDomainOfAnother(String domain, String core) {
        return facts.isDomainOfAnother(domain, core);
    }
}
