package io.kempt.rules.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A few customers of a test, written down in it. */
final class Customers {
    static final List<MatchField> FIELDS = List.of(
            new MatchField("name", MatchKind.CUSTOMER_NAME),
            new MatchField("contact", MatchKind.PERSON_NAME),
            new MatchField("uscc", MatchKind.IDENTIFIER),
            new MatchField("mobile", MatchKind.PHONE),
            new MatchField("email", MatchKind.EMAIL),
            new MatchField("address", MatchKind.ADDRESS),
            new MatchField("city", MatchKind.CITY),
            new MatchField("country", MatchKind.TEXT),
            new MatchField("birth_date", MatchKind.DATE));

    private final List<Map.Entry<String, Map<String, String>>> rows = new ArrayList<>();

    Customers add(String key, Map<String, String> values) {
        rows.add(Map.entry(key, values));
        return this;
    }

    MatchRecords records() {
        MatchRecordsBuilder builder = MatchRecords.builder(FIELDS);
        rows.forEach(row -> builder.add(row.getKey(), field -> row.getValue().getOrDefault(field, "")));
        return builder.build();
    }

    MatchResult match() {
        return match(Constraints.NONE);
    }

    MatchResult match(Constraints constraints) {
        return Matching.run(records(), MatchSettings.defaults(), constraints);
    }

    /** The clusters as text: keys joined by {@code +}, single records left out. */
    static List<String> clusters(MatchResult result) {
        List<String> clusters = new ArrayList<>();
        for (int[] members : result.members()) {
            if (members.length > 1) {
                List<String> keys = new ArrayList<>();
                for (int member : members) {
                    keys.add(result.records().key(member));
                }
                clusters.add(String.join("+", keys));
            }
        }
        return clusters;
    }
}
