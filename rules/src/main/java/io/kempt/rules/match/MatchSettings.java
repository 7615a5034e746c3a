package io.kempt.rules.match;

import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The {@code match:} section of a rulebook.
 *
 * @param fields the fields that take part
 * @param merge the share of the joined pairs that should be right, above {@code review} and below 1; the threshold follows
 *     from it
 * @param review the probability from which pairs are shown to the steward, above 0
 * @param blockCap records in a block beyond which a second key divides it
 * @param mostFrequent records with one phone, e-mail or identifier beyond which it is taken for a placeholder
 * @param largeCluster records in a cluster beyond which it is reported
 */
public record MatchSettings(
        List<MatchField> fields,
        double merge,
        double review,
        int blockCap,
        int mostFrequent,
        int largeCluster,
        MatchModel model) {

    private static final String DEFAULT = """
            # Which records are one customer.
            match:
              fields:                  # field of the customer: what it means for matching
                name: customer-name    # a company or a person
                contact: person-name
                uscc: identifier
                mobile: phone
                email: email
                address: address
                country: text
              merge: 0.99              # pairs are joined as far as this share of them should be right
              review: 0.5              # pairs of at least this probability go to the steward
              block-cap: 60            # records that share a key: beyond this a second key divides them
              most-frequent: 25        # a phone, e-mail or identifier in more records than this is a placeholder
              large-cluster: 12        # a customer of more records than this is reported
            """;
    private static final List<MatchField> DEFAULT_FIELDS = List.of(
            new MatchField("name", MatchKind.CUSTOMER_NAME),
            new MatchField("contact", MatchKind.PERSON_NAME),
            new MatchField("uscc", MatchKind.IDENTIFIER),
            new MatchField("mobile", MatchKind.PHONE),
            new MatchField("email", MatchKind.EMAIL),
            new MatchField("address", MatchKind.ADDRESS),
            new MatchField("country", MatchKind.TEXT));

    /** A builder for records with the fields and the placeholder limit of these settings. */
    public MatchRecordsBuilder records() {
        return MatchRecords.builder(fields).mostFrequent(mostFrequent);
    }

    /** The bundled settings, as text for a rulebook. */
    public static String defaultText() {
        return DEFAULT;
    }

    /** The bundled settings. */
    public static MatchSettings defaults() {
        YamlNode file = Settings.parse("match.yml", defaultText());
        MatchSettings settings = read(file.mapping("match"), Set.of());
        file.throwIfMistaken();
        return settings;
    }

    /**
     * Reads the section; what it does not say is as in {@link #defaults()}. Mistakes are noted at their place.
     *
     * @param match the value of {@code match:}
     * @param known the fields of the customer, against which the names are checked; empty for no check
     */
    public static MatchSettings read(YamlNode match, Set<String> known) {
        double merge = probability(match, "merge", 0.99);
        double review = probability(match, "review", Math.min(0.5, merge));
        if (review > merge) {
            match.child("review").mistake("'review' is above 'merge'; pairs from review up to merge go to the steward");
        }
        MatchSettings settings = new MatchSettings(
                fields(match.mapping("fields"), known),
                merge,
                review,
                match.integer("block-cap", 60, 2, 10_000),
                match.integer("most-frequent", 25, 2, 1_000_000),
                match.integer("large-cluster", 12, 2, Clustering.LARGEST),
                ModelReader.read(MatchModel.bundled(), match.mapping("model")));
        match.refuseUnknownKeys();
        return settings;
    }

    /** The same settings without the fields that a customer does not have. */
    public MatchSettings among(Set<String> known) {
        return withFields(
                fields.stream().filter(field -> known.contains(field.name())).toList());
    }

    /** The same settings for other fields. */
    public MatchSettings withFields(List<MatchField> others) {
        return new MatchSettings(List.copyOf(others), merge, review, blockCap, mostFrequent, largeCluster, model);
    }

    private static double probability(YamlNode match, String key, double otherwise) {
        Optional<BigDecimal> number = match.decimal(key);
        if (number.isEmpty()) {
            return otherwise;
        }
        double value = number.get().doubleValue();
        if (value > 0 && value < 1) {
            return value;
        }
        match.child(key).mistake("'" + key + "' is " + number.get() + "; write a probability between 0 and 1");
        return otherwise;
    }

    private static List<MatchField> fields(YamlNode node, Set<String> known) {
        if (!node.isPresent()) {
            return DEFAULT_FIELDS;
        }
        List<MatchField> fields = new ArrayList<>();
        EnumSet<MatchKind> taken = EnumSet.noneOf(MatchKind.class);
        for (String name : node.keys()) {
            YamlNode value = node.child(name);
            String text = value.text().orElse("");
            Optional<MatchKind> kind = MatchKind.ofCode(text);
            if (!known.isEmpty() && !known.contains(name)) {
                value.mistake("the customer has no field '" + name + "'; its fields are "
                        + known.stream().sorted().collect(Collectors.joining(", ")));
            } else if (kind.isEmpty()) {
                value.mistake("'" + text + "' is no meaning for matching; choose one of "
                        + Stream.of(MatchKind.values()).map(MatchKind::code).collect(Collectors.joining(", ")));
            } else if (!taken.add(kind.get()) && !kind.get().repeatable()) {
                value.mistake("a second field is '" + text + "'; there can be one");
            } else {
                fields.add(new MatchField(name, kind.get()));
            }
        }
        return List.copyOf(fields);
    }
}
