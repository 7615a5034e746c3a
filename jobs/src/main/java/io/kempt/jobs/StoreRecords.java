package io.kempt.jobs;

import io.kempt.jobs.review.Fingerprint;
import io.kempt.jobs.store.RecordName;
import io.kempt.jobs.store.StoredCustomers;
import io.kempt.rules.model.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The customer records of a store as people decide about them. */
final class StoreRecords implements AskedRecords {
    private final StoredCustomers customers;
    private final List<String> matched;

    StoreRecords(Session session) {
        this.customers = new StoredCustomers(
                session.store(),
                session.workspace().rulebook().kind(Kind.CUSTOMER).orElseThrow());
        this.matched = ReviewExportJob.matched(session);
    }

    @Override
    public List<String> named(String written) {
        return customers.named(written).stream().map(RecordName::toString).toList();
    }

    @Override
    public String fingerprint(List<String> names) {
        return Fingerprint.of(values(names));
    }

    /** What those of some records that there are hold in the fields that matching looks at. */
    Map<String, List<String>> values(List<String> names) {
        Map<String, List<String>> values = new TreeMap<>();
        names.forEach(name -> customers.values(RecordName.of(name), matched).ifPresent(all -> values.put(name, all)));
        return values;
    }

    @Override
    public String unknown() {
        return "which the store does not hold; expected SOURCE:KEY of a customer record";
    }
}
