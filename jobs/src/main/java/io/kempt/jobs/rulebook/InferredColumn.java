package io.kempt.jobs.rulebook;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.model.OnError;
import io.kempt.rules.profile.ColumnProfile;
import io.kempt.rules.profile.Meaning;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.standardise.Standardiser;
import io.kempt.rules.standardise.Standardisers;
import io.kempt.rules.text.TextHash;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A column while its rules are being learnt: its field, and what was counted of its canonical values. */
final class InferredColumn {
    private static final int MOST_CHOICES = 200;

    private final int index;
    private final String header;
    private final String name;
    private final Optional<FieldRules> known;
    private final String type;
    private final ColumnProfile profile;
    private final Standardiser.Cells standardiser;
    private final List<CandidateRule> candidates;
    private final Map<String, ChoiceCount> choices = new LinkedHashMap<>();
    private final Set<Long> values = new HashSet<>();
    private final boolean keepsValues;
    private boolean tooManyChoices;
    private boolean error;
    private long filled;
    private long firstMissing;
    private long rows;
    private long refused;
    private long firstRefused;

    /** How often a choice was made, and where first. */
    static final class ChoiceCount {
        private long count;
        private final long line;

        ChoiceCount(long line) {
            this.line = line;
        }

        long count() {
            return count;
        }

        long line() {
            return line;
        }
    }

    private final CellReport report = new CellReport() {
        @Override
        public String other(String field) {
            return "";
        }

        @Override
        public void add(FindingCode code, String suggestion, String... args) {
            error |= known.map(rules -> rules.severity(code)).orElse(code.severity()) == Severity.ERROR;
        }
    };

    /**
     * @param known the field of crm-cn that it is; empty for one of its own
     * @param keepsValues whether its values are kept to see what refers to what
     */
    InferredColumn(
            int index,
            String header,
            String name,
            Optional<FieldRules> known,
            ColumnProfile profile,
            boolean keepsValues) {
        this.index = index;
        this.header = header;
        this.name = name;
        this.known = known;
        this.profile = profile;
        this.type = known.map(rules -> rules.field().type()).orElseGet(() -> typeOf(profile.meaning()));
        this.standardiser = known.map(FieldRules::standardiser).orElseGet(() -> compiled(type));
        this.candidates = CandidateRules.of(type, profile);
        this.keepsValues = keepsValues && type.equals("id");
    }

    private static String typeOf(Meaning meaning) {
        return switch (meaning) {
            case PHONE -> "phone";
            case EMAIL -> "email";
            case USCC -> "uscc";
            case COMPANY -> "customer-name";
            case PERSON -> "person-name";
            case COUNTRY -> "country";
            case CURRENCY -> "currency";
            case DATE -> "date";
            case AMOUNT, NUMBER -> "decimal";
            case IDENTIFIER, CODE -> "id";
            case CHOICE, BOOLEAN -> "choice";
            default -> "text";
        };
    }

    /** The list of a choice is not known yet: its values are counted as they stand. */
    private static Standardiser.Cells compiled(String type) {
        String reads = type.equals("choice") ? "text" : type;
        YamlNode settings = type.equals("phone") ? Settings.parse("inferred", "region: CN") : YamlNode.missing();
        FieldSpec field = new FieldSpec(
                "value", new Label("value", "value"), List.of(), reads, false, false, false, OnError.ROW, "", settings);
        return Standardisers.ofType(reads).orElseThrow().compile(field);
    }

    /** Takes a row's cell. @return its canonical value; empty when it is missing or wrong */
    String take(String raw, long line) {
        rows++;
        error = false;
        String value = raw.isBlank() ? "" : standardiser.standardise(raw, report);
        if (value.isEmpty()) {
            firstMissing = rows - filled == 1 ? line : firstMissing;
            return "";
        }
        filled++;
        // what a list does not hold may be missing from the list
        if (!error && !type.equals("choice")) {
            known.ifPresent(rules -> rules.validators().forEach(rule -> rule.validate(value, report)));
        }
        if (error) {
            firstRefused = refused++ == 0 ? line : firstRefused;
            return "";
        }
        candidates.forEach(candidate -> candidate.test(value, line));
        count(value, line);
        if (keepsValues) {
            values.add(TextHash.of(value));
        }
        return value;
    }

    private void count(String value, long line) {
        if (!type.equals("choice") || tooManyChoices) {
            return;
        }
        choices.computeIfAbsent(value, none -> new ChoiceCount(line)).count++;
        tooManyChoices = choices.size() > MOST_CHOICES;
    }

    int index() {
        return index;
    }

    String header() {
        return header;
    }

    String name() {
        return name;
    }

    Optional<FieldRules> known() {
        return known;
    }

    String type() {
        return type;
    }

    ColumnProfile profile() {
        return profile;
    }

    List<CandidateRule> candidates() {
        return candidates;
    }

    /** How often each value was chosen; empty when there are too many to be a list. */
    Map<String, ChoiceCount> choices() {
        return tooManyChoices ? Map.of() : choices;
    }

    /** Hashes of its values, where it is a code and there are several files. */
    Set<Long> values() {
        return values;
    }

    long rows() {
        return rows;
    }

    long filled() {
        return filled;
    }

    long firstMissing() {
        return firstMissing;
    }

    /** Values that the type refuses. */
    long refused() {
        return refused;
    }

    long firstRefused() {
        return firstRefused;
    }
}
