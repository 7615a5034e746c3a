package io.kempt.jobs;

import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.rules.model.Kind;
import io.kempt.rules.rulebook.Rulebook;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What orders and activities say about golden customers: the latest day of each, and how many orders count. */
final class CustomerFacts {
    /**
     * Golden customer of each customer key. A key that two sources use for different customers has none, so that nobody
     * is given somebody else's orders.
     */
    static final String OWNER =
            "(SELECT record_key, MIN(golden_id) AS golden_id FROM member GROUP BY record_key HAVING COUNT(DISTINCT golden_id) = 1)";

    private final Map<String, String> lastOrder = new HashMap<>();
    private final Map<String, Integer> orders = new HashMap<>();
    private final Map<String, String> lastTouch = new HashMap<>();

    /**
     * @param counted the order statuses that count; empty for all
     * @param asOf later days are not known yet, yyyy-MM-dd
     */
    static CustomerFacts of(StoreDatabase store, Rulebook rulebook, List<String> counted, String asOf) {
        CustomerFacts facts = new CustomerFacts();
        if (rulebook.kind(Kind.ORDER).isPresent()) {
            facts.readOrders(store, counted, asOf);
        }
        if (rulebook.kind(Kind.ACTIVITY).isPresent()) {
            facts.readActivities(store, asOf);
        }
        return facts;
    }

    private void readOrders(StoreDatabase store, List<String> counted, String asOf) {
        String statuses = counted.isEmpty()
                ? ""
                : " AND o." + RecordTable.column("status") + " IN ("
                        + String.join(", ", Collections.nCopies(counted.size(), "?")) + ")";
        Object[] arguments = new Object[1 + counted.size()];
        arguments[0] = asOf;
        for (int i = 0; i < counted.size(); i++) {
            arguments[i + 1] = counted.get(i);
        }
        RowCallbackHandler handler = row -> {
            lastOrder.put(row.getString(1), row.getString(2));
            orders.put(row.getString(1), row.getInt(3));
        };
        store.jdbc()
                .query(
                        "SELECT c.golden_id, MAX(o.f_ordered_on), COUNT(*) FROM rec_order o JOIN " + OWNER
                                + " c ON c.record_key = o.f_customer_id WHERE o.f_ordered_on <= ?" + statuses
                                + " AND o.f_ordered_on <> '' GROUP BY c.golden_id",
                        handler,
                        arguments);
    }

    private void readActivities(StoreDatabase store, String asOf) {
        RowCallbackHandler handler = row -> lastTouch.put(row.getString(1), row.getString(2));
        store.jdbc()
                .query(
                        "SELECT c.golden_id, MAX(a.f_happened_on) FROM rec_activity a JOIN " + OWNER
                                + " c ON c.record_key = a.f_customer_id WHERE a.f_happened_on <= ?"
                                + " AND a.f_happened_on <> '' GROUP BY c.golden_id",
                        handler,
                        asOf);
    }

    String lastOrderOn(String goldenId) {
        return lastOrder.getOrDefault(goldenId, "");
    }

    String lastTouchOn(String goldenId) {
        return lastTouch.getOrDefault(goldenId, "");
    }

    int orderCount(String goldenId) {
        return orders.getOrDefault(goldenId, 0);
    }
}
