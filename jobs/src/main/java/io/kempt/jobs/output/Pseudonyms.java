package io.kempt.jobs.output;

import io.kempt.jobs.secret.KeyedHash;
import io.kempt.jobs.store.PersonalFields;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records in which nobody can be recognised without the key, and which can still be counted and joined: equal values of one
 * type have equal pseudonyms, in every kind and every export under one key. What is done with a field is decided by
 * {@link Treatment#of} alone.
 */
public final class Pseudonyms implements RowChange {
    /** Hex digits of a pseudonym: 64 bits, so that among a million values two share one once in some tens of millions. */
    private static final int DIGITS = 16;

    private static final String SEPARATOR = "~";

    private final KeyedHash hash;
    private final KindSpec kind;
    private final Rulebook rulebook;
    private final List<Column> columns = new ArrayList<>();

    public Pseudonyms(KeyedHash hash, Rulebook rulebook, KindSpec kind) {
        this.hash = hash;
        this.rulebook = rulebook;
        this.kind = kind;
    }

    /** What is done with the values of a field. */
    public enum Treatment {
        /** They stay: dates, amounts, choices, codes of regions and industries. */
        KEEP,
        /** Each becomes a pseudonym. */
        PSEUDONYM,
        /** The year stays: days of persons, such as birthdays. */
        YEAR,
        /** They are emptied: sentences, and personal values of which nothing else is known. */
        DROP;

        /** The one table of treatments. */
        public static Treatment of(FieldSpec field, boolean key) {
            if (key || field.type().equals("id") || PersonalFields.isNumber(field) || PersonalFields.isName(field)) {
                return PSEUDONYM;
            }
            if (PersonalFields.isFreeText(field)) {
                return DROP;
            }
            return switch (field.type()) {
                case "date" -> field.personal() ? YEAR : KEEP;
                case "text", "postcode" -> PSEUDONYM;
                case "choice", "decimal", "integer", "boolean", "country", "currency", "industry" ->
                    field.personal() ? DROP : KEEP;
                default -> PSEUDONYM;
            };
        }
    }

    /** @param scope values of one scope share pseudonyms */
    private record Column(int index, Treatment treatment, String scope) {}

    @Override
    public List<String> header(List<String> header) {
        columns.clear();
        for (int i = 0; i < header.size(); i++) {
            column(i, header.get(i));
        }
        return columns.stream().map(column -> header.get(column.index())).toList();
    }

    /** Columns that are neither fields nor known are left out: nobody knows what they hold. */
    private void column(int index, String name) {
        int field = kind.index(name);
        if (field >= 0) {
            FieldSpec spec = kind.fields().get(field);
            String key = keyOf(spec);
            columns.add(new Column(index, Treatment.of(spec, !key.isEmpty()), key.isEmpty() ? spec.type() : key));
        } else if (name.equals("source") || name.equals("records")) {
            columns.add(new Column(index, Treatment.KEEP, ""));
        } else if (name.equals("golden_id")) {
            columns.add(new Column(index, Treatment.PSEUDONYM, "golden"));
        } else if (name.equals("merged_from")) {
            columns.add(new Column(index, Treatment.PSEUDONYM, name));
        }
    }

    /** The kind that a field's values are keys of; empty for none. */
    private String keyOf(FieldSpec field) {
        if (field.name().equals(kind.key())) {
            return kind.kind().code();
        }
        return rulebook.rules(kind.kind()).stream()
                .filter(rules -> rules.field().name().equals(field.name()))
                .flatMap(rules -> rules.reference().stream())
                .map(Kind::code)
                .findFirst()
                .orElse("");
    }

    @Override
    public String[] row(String... cells) {
        String[] row = new String[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = value(columns.get(i), cells[columns.get(i).index()]);
        }
        return row;
    }

    private String value(Column column, String value) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (column.treatment()) {
            case KEEP -> value;
            case DROP -> "";
            case YEAR -> value.substring(0, Math.min(4, value.length()));
            case PSEUDONYM -> column.scope().equals("merged_from") ? members(value) : pseudonym(column.scope(), value);
        };
    }

    /** Such as {@code erp:K1 shop:W2}; a key may have a colon of its own. */
    private String members(String value) {
        return Stream.of(value.split(" "))
                .map(member -> {
                    int colon = member.indexOf(':');
                    return member.substring(0, colon + 1)
                            + pseudonym(Kind.CUSTOMER.code(), member.substring(colon + 1));
                })
                .collect(Collectors.joining(" "));
    }

    /** The scope stands before it, so that nobody takes it for a value. */
    private String pseudonym(String scope, String value) {
        return scope + SEPARATOR + hash.of("pseudonym", scope, value).substring(0, DIGITS);
    }
}
