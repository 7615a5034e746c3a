package io.kempt.jobs.rulebook;

import io.kempt.jobs.contract.Contract;
import io.kempt.jobs.contract.ContractField;
import io.kempt.jobs.contract.ContractTable;
import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.request.ContractResult;
import io.kempt.jobs.rulebook.RulebookDraft.KindDraft;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.Headers;
import io.kempt.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a description of tables into a rulebook: fields that crm-cn knows by their headers, and fields of their own. */
final class ContractRulebook {
    private final Rulebook base;
    private final boolean standalone;
    private final RulebookDraft draft;
    private final Map<Kind, ContractTable> taken = new LinkedHashMap<>();
    private final List<ContractResult.Table> told = new ArrayList<>();

    /** @param base the bundled rulebook, whose fields are recognised */
    ContractRulebook(Rulebook base, String file, String standard, boolean standalone) {
        this.base = base;
        this.standalone = standalone;
        this.draft = new RulebookDraft(
                List.of("Rules of " + file + " (" + standard + "), read by kempt rules import."), standalone);
    }

    /** What became of each table; filled by {@link #text}. */
    List<ContractResult.Table> tables() {
        return told;
    }

    /** @param asked the kind of the first table; empty for what fits best */
    String text(Contract contract, Optional<Kind> asked) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (ContractTable table : contract.tables()) {
            Kind kind = asked.filter(one -> kinds.isEmpty()).orElseGet(() -> best(table));
            if (taken.putIfAbsent(kind, table) != null) {
                table.lose("'" + table.name() + "' would be of kind " + kind.code() + " too, like '"
                        + taken.get(kind).name() + "'; read it by itself with --kind");
            } else {
                kinds.put(table.name(), kind);
            }
        }
        Map<Kind, String> keys = new LinkedHashMap<>();
        taken.forEach((kind, table) -> keys.put(kind, new TableRules(kind, table).write()));
        taken.forEach((kind, table) -> new References(kinds, keys).write(kind, table));
        return draft.text();
    }

    /** By the columns that are known; customers where nothing is. */
    private Kind best(ContractTable table) {
        List<String> header = table.fields().stream().map(ContractField::name).toList();
        List<String> titles = table.fields().stream()
                .map(field -> field.title().isEmpty() ? field.name() : field.title())
                .toList();
        return base.kinds().values().stream()
                .map(kind -> Map.entry(
                        kind.kind(), Math.max(HeaderMapping.fit(kind, header), HeaderMapping.fit(kind, titles))))
                .filter(fit -> fit.getValue() > 0)
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(Kind.CUSTOMER);
    }

    private final Map<ContractField, String> names = new LinkedHashMap<>();

    /** Says which fields refer to which kinds, now that the keys of all are known. */
    private final class References {
        private final Map<String, Kind> kinds;
        private final Map<Kind, String> keys;

        References(Map<String, Kind> kinds, Map<Kind, String> keys) {
            this.kinds = kinds;
            this.keys = keys;
        }

        void write(Kind kind, ContractTable table) {
            for (ContractField field : table.fields()) {
                Kind to = kinds.get(field.table());
                if (to != null && !keys.getOrDefault(to, "").isEmpty()) {
                    RulebookDraft.FieldDraft said = draft.kind(kind).field(names.getOrDefault(field, ""));
                    said.set("reference", to.code());
                    keyType(to, keys.getOrDefault(to, "")).ifPresent(type -> said.replace("type", type));
                }
            }
        }
    }

    /** Both ends of a reference must bring values into one form. */
    private Optional<String> keyType(Kind kind, String key) {
        return draft.kind(kind)
                .field(key)
                .value("type")
                .or(() -> base.kind(kind)
                        .filter(spec -> spec.index(key) >= 0)
                        .map(spec -> spec.fields().get(spec.index(key)).type()));
    }

    /** One table as a kind. */
    private final class TableRules {
        private final Optional<KindSpec> spec;
        private final ContractTable table;
        private final KindDraft said;
        private final HeaderClaims claims;
        private int known;
        private int own;

        TableRules(Kind kind, ContractTable table) {
            this.spec = base.kind(kind);
            this.table = table;
            this.said = draft.kind(kind);
            this.claims = new HeaderClaims(spec.filter(one -> !standalone));
            told.add(null);
            this.kindCode = kind.code();
            this.at = told.size() - 1;
        }

        private final String kindCode;
        private final int at;

        /** @return the kind's key; empty when it has none */
        String write() {
            for (ContractField field : table.fields()) {
                Optional<FieldSpec> like = like(field);
                String name = like.map(FieldSpec::name).orElseGet(() -> claims.name(field.name()));
                names.put(field, name);
                FieldRulesText text = new FieldRulesText(field, said.field(name), claims);
                if (like.isPresent() && !standalone) {
                    text.over(like.get(), base);
                    known++;
                } else {
                    text.alone(name, like);
                    own++;
                }
            }
            String key = key();
            told.set(at, new ContractResult.Table(table.name(), kindCode, known, own));
            return key;
        }

        /** The field of crm-cn that is meant, unless another column has it already. */
        private Optional<FieldSpec> like(ContractField field) {
            return spec.flatMap(kind -> {
                Map<String, Integer> index = Headers.index(kind);
                List<String> headers = new ArrayList<>(List.of(field.name(), field.title()));
                headers.addAll(field.aliases());
                return headers.stream()
                        .map(Headers::fold)
                        .filter(index::containsKey)
                        .map(index::get)
                        .map(kind.fields()::get)
                        .filter(one -> !said.has(one.name()))
                        .findFirst();
            });
        }

        private String key() {
            Optional<ContractField> given = table.fields().stream()
                    .filter(field -> field.name().equals(table.key()))
                    .findFirst();
            String name = given.map(field -> names.getOrDefault(field, "")).orElse("");
            boolean extended = !standalone && spec.isPresent();
            String usual = extended ? spec.get().key() : "";
            if (!name.isEmpty()) {
                said.field(name).set("required", "true");
                said.field(name).set("on-error", "row");
                if (!name.equals(usual)) {
                    said.set("key", name, "");
                }
            } else if (!usual.isEmpty() && !said.has(usual)) {
                draft.keyless(
                        spec.get().kind(), base, "It names no key of one field: a record is known by its content.");
            }
            if (extended) {
                notRequired(spec.get());
            }
            return name.isEmpty() && said.has(usual) ? usual : name;
        }

        /** A field that every record must have would reject all records of a table without it. */
        private void notRequired(KindSpec kind) {
            for (FieldSpec field : kind.fields()) {
                if (field.required() && !said.has(field.name())) {
                    said.field(field.name()).set("required", "false", "It has no such column.");
                }
            }
        }
    }
}
