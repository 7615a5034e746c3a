package io.kempt.jobs;

import io.kempt.jobs.store.GoldenTable;
import io.kempt.rules.enrich.ContactSign;
import io.kempt.rules.enrich.EnrichInput;
import io.kempt.rules.model.KindSpec;
import java.util.List;

/** A golden customer as enrichers see it. */
record GoldenInput(
        KindSpec kind,
        GoldenTable.Golden golden,
        CustomerFacts facts,
        String issuedCode,
        List<String> formerCodes,
        String asOf)
        implements EnrichInput {

    @Override
    public String value(String field) {
        int index = kind.index(field);
        return index < 0 ? "" : golden.values()[index];
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
