package io.kempt.jobs.duplicates;

import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.mapping.HeaderName;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.text.TextResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What headers mean: by the table {@code headers.txt}, and where that is silent by the customer of a rulebook. */
final class HeaderMeanings {
    /** Words before a header that say whose it is, or which of several. */
    private static final List<String> WHOSE = List.of(
            "customer",
            "client",
            "contact",
            "person",
            "primary",
            "main",
            "mailing",
            "billing",
            "home",
            "work",
            "company",
            "账单",
            "客户",
            "联系人",
            "公司",
            "会员",
            "主要");

    private final Map<String, ColumnMeaning> known = new HashMap<>();
    private final Optional<KindSpec> customer;

    HeaderMeanings(Rulebook rulebook) {
        this.customer = rulebook.kind(Kind.CUSTOMER);
        for (String line : TextResource.lines(HeaderMeanings.class, "headers.txt")) {
            int colon = line.indexOf(':');
            ColumnMeaning meaning =
                    ColumnMeaning.ofCode(line.substring(0, colon)).orElseThrow();
            for (String header : line.substring(colon + 1).split(",")) {
                known.putIfAbsent(HeaderName.fold(header.strip()), meaning);
            }
        }
    }

    /** The meaning of each header of a table; {@link ColumnMeaning#NONE} where none is known. */
    ColumnMeaning[] of(List<String> header) {
        ColumnMeaning[] meanings = new ColumnMeaning[header.size()];
        Optional<HeaderMapping> fields = customer.map(kind -> HeaderMapping.leniently(kind, header));
        List<String> names = fields.map(HeaderMapping::fields).orElse(List.of());
        for (int column = 0; column < meanings.length; column++) {
            String field = names.isEmpty() ? "" : names.get(column);
            meanings[column] = named(header.get(column)).orElseGet(() -> ofField(field));
        }
        return meanings;
    }

    /** Whether a cell is a header with a meaning, for finding the line of the header. */
    boolean isKnown(String cell) {
        return !cell.isBlank() && known.containsKey(HeaderName.fold(cell));
    }

    private Optional<ColumnMeaning> named(String header) {
        ColumnMeaning whole = known.get(HeaderName.fold(header));
        if (whole == null) {
            whole = known.get(HeaderName.foldWithoutRemarks(header));
        }
        return whole == null ? withoutOwner(HeaderName.foldWithoutRemarks(header)) : Optional.of(whole);
    }

    private Optional<ColumnMeaning> withoutOwner(String folded) {
        for (String word : WHOSE) {
            if (folded.startsWith(word)) {
                ColumnMeaning rest = known.get(folded.substring(word.length()));
                if (rest != null && rest != ColumnMeaning.ID) {
                    return Optional.of(rest);
                }
            }
        }
        return Optional.empty();
    }

    private ColumnMeaning ofField(String name) {
        if (name.isEmpty() || customer.isEmpty()) {
            return ColumnMeaning.NONE;
        }
        KindSpec kind = customer.get();
        FieldSpec field = kind.fields().get(kind.index(name));
        return switch (field.type()) {
            case "customer-name" -> ColumnMeaning.CUSTOMER_NAME;
            case "person-name" -> ColumnMeaning.PERSON_NAME;
            case "phone" -> ColumnMeaning.PHONE;
            case "email" -> ColumnMeaning.EMAIL;
            case "address" -> ColumnMeaning.ADDRESS;
            case "postcode" -> ColumnMeaning.POSTCODE;
            case "country" -> ColumnMeaning.TEXT;
            case "uscc", "resident-id", "org-code", "lei", "vat", "tax-number" -> ColumnMeaning.IDENTIFIER;
            case "id" -> name.equals(kind.key()) ? ColumnMeaning.ID : ColumnMeaning.NONE;
            default -> ColumnMeaning.NONE;
        };
    }
}
