package io.kempt.rules.enrich;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an enricher is told, as a test says it: field values by their names, and the rest under names with hyphens. */
record Enrichment(Map<String, String> told, Readings readings) implements EnrichInput {
    static Enrichment of(String... namesAndValues) {
        Map<String, String> told = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            told.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Enrichment(told, new Readings());
    }

    @Override
    public String value(String field) {
        return told.getOrDefault(field, "");
    }

    @Override
    public String lastOrderOn() {
        return value("ordered-on");
    }

    @Override
    public String lastTouchOn() {
        return value("touched-on");
    }

    @Override
    public int orderCount() {
        return Integer.parseInt(told.getOrDefault("orders", "0"));
    }

    @Override
    public String lastSignOn(ContactSign sign) {
        return value(sign == ContactSign.LEFT ? "left-on" : "bounced-on");
    }

    /** {@code phone-under: name day,name day} are the holders of whatever phone is asked about. */
    @Override
    public List<PhoneHolder> phoneHolders(String phone) {
        String under = value("phone-under");
        return under.isEmpty()
                ? List.of()
                : List.of(under.split(",")).stream()
                        .map(holder -> (holder + " ").split(" ", -1))
                        .map(holder -> new PhoneHolder(holder[0], holder[1]))
                        .toList();
    }

    @Override
    public boolean isDomainOfAnother(String domain, String core) {
        String owner = value("owner-of-domain");
        return !owner.isEmpty() && !owner.equals(core);
    }

    @Override
    public String issuedCode() {
        return value("issued-code");
    }

    @Override
    public List<String> formerCodes() {
        return value("former-codes").isEmpty()
                ? List.of()
                : List.of(value("former-codes").split(" "));
    }

    @Override
    public String asOf() {
        return told.getOrDefault("as-of", "2026-06-30");
    }
}
