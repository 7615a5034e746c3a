package io.kempt.jobs;

import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.rules.enrich.ContactSign;
import io.kempt.rules.enrich.EnrichInput.PhoneHolder;
import io.kempt.rules.enrich.Enricher.Need;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What the rest of the store says about golden customers; of that, what the enrichers ask for. */
final class CustomerFacts {
    /**
     * Golden customer of each customer key. A key that two sources use for different customers has none, so that nobody
     * is given somebody else's orders.
     */
    static final String OWNER =
            "(SELECT record_key, MIN(golden_id) AS golden_id FROM member GROUP BY record_key HAVING COUNT(DISTINCT"
                    + " golden_id) = 1)";

    private static final Known NONE = new Known();

    private final StoreDatabase store;
    private final Rulebook rulebook;
    private final String asOf;
    private final Map<String, Known> facts = new HashMap<>();
    private final Map<String, List<PhoneHolder>> holders = new HashMap<>();
    private final DomainOwners domains = new DomainOwners();

    /** Of one customer; days as days since 1970, -1 for none. */
    private static final class Known {
        private int lastOrder = -1;
        private int orders;
        private int lastTouch = -1;
        private Map<ContactSign, Integer> signs = Map.of();

        void tell(ContactSign sign, int day) {
            if (signs.isEmpty()) {
                signs = new EnumMap<>(ContactSign.class);
            }
            signs.merge(sign, day, Math::max);
        }
    }

    private CustomerFacts(StoreDatabase store, Rulebook rulebook, String asOf) {
        this.store = store;
        this.rulebook = rulebook;
        this.asOf = asOf;
    }

    /**
     * Gathers what is asked for.
     *
     * @param asOf later days are not known yet, yyyy-MM-dd
     */
    static CustomerFacts of(StoreDatabase store, Rulebook rulebook, Set<Need> needs, String asOf) {
        CustomerFacts facts = new CustomerFacts(store, rulebook, asOf);
        if (needs.contains(Need.ORDERS) && rulebook.kind(Kind.ORDER).isPresent()) {
            facts.readOrders(rulebook.rfm().counted());
        }
        rulebook.kind(Kind.ACTIVITY).ifPresent(activity -> {
            if (needs.contains(Need.ACTIVITIES)) {
                facts.readTouches();
            }
            if (needs.contains(Need.CONTACT_SIGNS)) {
                facts.readSigns(activity);
            }
        });
        if (needs.contains(Need.PHONE_HOLDERS)) {
            facts.readHolders();
        }
        if (needs.contains(Need.DOMAIN_OWNERS)) {
            facts.readDomains();
        }
        return facts;
    }

    private Known of(String goldenId) {
        return facts.computeIfAbsent(goldenId, id -> new Known());
    }

    /** @param counted the order statuses that count; empty for all */
    private void readOrders(List<String> counted) {
        String statuses = counted.isEmpty()
                ? ""
                : " AND o." + RecordTable.column("status") + " IN ("
                        + String.join(", ", Collections.nCopies(counted.size(), "?")) + ")";
        List<Object> arguments = new ArrayList<>(List.of(asOf));
        arguments.addAll(counted);
        RowCallbackHandler handler = row -> {
            Known customer = of(row.getString(1));
            customer.lastOrder = day(row.getString(2));
            customer.orders = row.getInt(3);
        };
        store.jdbc()
                .query(
                        "SELECT c.golden_id, MAX(o.f_ordered_on), COUNT(*) FROM rec_order o JOIN " + OWNER
                                + " c ON c.record_key = o.f_customer_id WHERE o.f_ordered_on <= ?" + statuses
                                + " AND o.f_ordered_on <> '' GROUP BY c.golden_id",
                        handler,
                        arguments.toArray());
    }

    private void readTouches() {
        RowCallbackHandler handler = row -> of(row.getString(1)).lastTouch = day(row.getString(2));
        store.jdbc()
                .query(
                        "SELECT c.golden_id, MAX(a.f_happened_on) FROM rec_activity a JOIN " + OWNER
                                + " c ON c.record_key = a.f_customer_id WHERE a.f_happened_on <= ?"
                                + " AND a.f_happened_on <> '' GROUP BY c.golden_id",
                        handler,
                        asOf);
    }

    /** Reads the free texts of all activities and keeps the days of what they tell, not the texts. */
    private void readSigns(KindSpec activity) {
        String texts = activity.fields().stream()
                .filter(field -> field.type().equals("text") && !field.name().equals("owner"))
                .map(field -> "a." + RecordTable.column(field.name()))
                .collect(Collectors.joining(" || ' ' || "));
        if (texts.isEmpty()) {
            return;
        }
        RowCallbackHandler handler = row -> {
            String text = row.getString(3);
            for (ContactSign sign : ContactSign.values()) {
                if (sign.isIn(text)) {
                    of(row.getString(1)).tell(sign, day(row.getString(2)));
                }
            }
        };
        store.jdbc()
                .query(
                        "SELECT c.golden_id, a.f_happened_on, " + texts + " FROM rec_activity a JOIN " + OWNER
                                + " c ON c.record_key = a.f_customer_id WHERE a.f_happened_on <= ?"
                                + " AND a.f_happened_on <> ''",
                        handler,
                        asOf);
    }

    /** The holders of the phones that stand beside more than one name in records of customers, contacts and leads. */
    private void readHolders() {
        String records = List.of(Kind.CUSTOMER, Kind.CONTACT, Kind.LEAD).stream()
                .flatMap(kind -> rulebook.kind(kind).stream())
                .map(CustomerFacts::phonesAndNames)
                .filter(select -> !select.isEmpty())
                .collect(Collectors.joining(" UNION ALL "));
        if (records.isEmpty()) {
            return;
        }
        RowCallbackHandler handler = row -> holders.computeIfAbsent(row.getString(1), phone -> new ArrayList<>(2))
                .add(new PhoneHolder(row.getString(2), row.getString(3)));
        store.jdbc()
                .query(
                        "WITH held AS (" + records + ") SELECT phone, contact, MAX(day) FROM held WHERE phone IN"
                                + " (SELECT phone FROM held WHERE phone <> '' AND contact <> '' GROUP BY phone"
                                + " HAVING COUNT(DISTINCT contact) > 1) AND contact <> '' GROUP BY phone, contact"
                                + " ORDER BY phone, contact",
                        handler);
    }

    private static String phonesAndNames(KindSpec kind) {
        String phone = firstOf(kind, "phone");
        String contact = firstOf(kind, "person-name");
        if (phone.isEmpty() || contact.isEmpty()) {
            return "";
        }
        String created = kind.index("created_on") < 0 ? "''" : RecordTable.column("created_on");
        String updated = kind.index("updated_on") < 0 ? "''" : RecordTable.column("updated_on");
        return "SELECT " + RecordTable.column(phone) + " AS phone, " + RecordTable.column(contact)
                + " AS contact, CASE WHEN " + updated + " = '' THEN " + created + " ELSE " + updated
                + " END AS day FROM "
                + RecordTable.name(kind);
    }

    private static String firstOf(KindSpec kind, String type) {
        return kind.fields().stream()
                .filter(field -> field.type().equals(type))
                .map(FieldSpec::name)
                .findFirst()
                .orElse("");
    }

    private void readDomains() {
        KindSpec customer = rulebook.kind(Kind.CUSTOMER).orElseThrow();
        String email = firstOf(customer, "email");
        String name = firstOf(customer, "customer-name");
        if (!email.isEmpty() && !name.isEmpty()) {
            RowCallbackHandler handler = row -> domains.add(row.getString(1), row.getString(2));
            store.jdbc()
                    .query(
                            "SELECT " + RecordTable.column(email) + ", " + RecordTable.column(name)
                                    + " FROM golden WHERE " + RecordTable.column(email) + " <> '' ORDER BY id",
                            handler);
            domains.ready();
        }
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private static String date(int day) {
        return day < 0 ? "" : LocalDate.ofEpochDay(day).toString();
    }

    String lastOrderOn(String goldenId) {
        return date(facts.getOrDefault(goldenId, NONE).lastOrder);
    }

    String lastTouchOn(String goldenId) {
        return date(facts.getOrDefault(goldenId, NONE).lastTouch);
    }

    int orderCount(String goldenId) {
        return facts.getOrDefault(goldenId, NONE).orders;
    }

    String lastSignOn(String goldenId, ContactSign sign) {
        return date(facts.getOrDefault(goldenId, NONE).signs.getOrDefault(sign, -1));
    }

    List<PhoneHolder> phoneHolders(String phone) {
        return holders.getOrDefault(phone, List.of());
    }

    boolean isDomainOfAnother(String domain, String core) {
        return domains.isOfAnother(domain, core);
    }
}
