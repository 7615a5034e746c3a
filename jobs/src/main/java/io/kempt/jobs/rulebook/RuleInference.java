package io.kempt.jobs.rulebook;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.init.KindGuess;
import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.mapping.TableMapping;
import io.kempt.jobs.profile.FileProfiler;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.FileProfile;
import io.kempt.jobs.request.InferRequest;
import io.kempt.jobs.request.InferResult;
import io.kempt.jobs.request.InferResult.InferredFile;
import io.kempt.jobs.rulebook.RulebookDraft.KindDraft;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.workspace.GivenFile;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.profile.ColumnProfile;
import io.kempt.rules.profile.Meaning;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.RulebookReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proposes rules from files. Each is read twice: its profile says what its columns are and which rules they seem to obey,
 * and the second reading counts on canonical values how many do.
 */
final class RuleInference {
    private final InferRequest request;
    private final Progress progress;
    private final Runnable stopCheck;
    private final Rulebook base = new RulebookReader().bundled("crm-cn");
    private final Map<Kind, InferredTable> tables = new LinkedHashMap<>();
    private final Map<Kind, HeaderClaims> claims = new HashMap<>();

    RuleInference(InferRequest request, Progress progress, Runnable stopCheck) {
        this.request = request;
        this.progress = progress;
        this.stopCheck = stopCheck;
    }

    InferResult run() {
        request.files().forEach(GivenFile::check);
        request.files().forEach(this::learn);
        RulebookDraft draft = new RulebookDraft(
                List.of(
                        "Rules proposed by kempt rules infer. Read them: data shows what is, not what should be.",
                        "The evidence for each line stands above it."),
                request.standalone());
        List<InferredFile> files =
                tables.values().stream().map(table -> write(table, draft)).toList();
        String text = draft.text();
        RulebookDraft.write(text, request.output(), request.force());
        return new InferResult(
                ExitCode.OK, files, text, request.output().stream().toList());
    }

    private void learn(Path file) {
        String step = "learn from " + file.getFileName();
        progress.started(step);
        ReadOptions options = request.options()
                .withKnownHeader(HeaderMapping.knownHeaders(base.kinds().values()));
        FileProfile profile = new FileProfiler(options, progress, stopCheck).profile(file);
        InferredTable table = table(file, profile);
        InferredTable before = tables.putIfAbsent(table.kind(), table);
        if (before != null) {
            throw StopException.usage(
                    before.profile().file() + " and " + profile.file() + " both hold records of kind "
                            + table.kind().code() + ".",
                    "Propose rules from one at a time, or say what one of them holds with --kind.");
        }
        table.read(options, stopCheck);
        progress.finished(
                step, String.format(Locale.ROOT, "%,d rows", profile.table().rows()));
    }

    private InferredTable table(Path file, FileProfile profile) {
        List<ColumnProfile> columns = profile.table().columns();
        List<String> header = columns.stream()
                .map(ColumnProfile::name)
                .map(name -> name.matches("column \\d+") ? "" : name)
                .toList();
        Optional<KindSpec> asked = request.kind().flatMap(Kind::ofCode).flatMap(base::kind);
        Optional<KindGuess> guess = request.kind().isPresent()
                ? asked.map(kind -> KindGuess.of(base, kind, header, columns))
                : KindGuess.best(base, header, columns);
        Kind kind = request.kind()
                .flatMap(Kind::ofCode)
                .or(() -> guess.map(one -> one.kind().kind()))
                .orElse(Kind.CUSTOMER);
        Optional<KindSpec> extended = request.standalone() ? Optional.empty() : base.kind(kind);
        HeaderClaims claimed = claims.computeIfAbsent(kind, none -> new HeaderClaims(extended));
        Map<Integer, String> fields = new HashMap<>();
        guess.ifPresent(one -> one.columns().forEach(column -> fields.put(column.column(), column.field())));
        List<InferredColumn> learnt = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isEmpty() && columns.get(i).meaning() != Meaning.EMPTY) {
                Optional<FieldRules> known = known(kind, fields.get(i));
                String name = known.map(rules -> rules.field().name()).orElse("");
                String own = name.isEmpty() ? claimed.name(header.get(i)) : name;
                boolean several = request.files().size() > 1;
                learnt.add(new InferredColumn(i, header.get(i), own, known, columns.get(i), several));
            }
        }
        return new InferredTable(file, kind, guess, profile, learnt);
    }

    private Optional<FieldRules> known(Kind kind, @Nullable String field) {
        return base.rules(kind).stream()
                .filter(rules -> rules.field().name().equals(field))
                .findFirst();
    }

    private InferredFile write(InferredTable table, RulebookDraft draft) {
        KindDraft said = draft.kind(table.kind());
        String key = key(table);
        String usual = request.standalone()
                ? ""
                : base.kind(table.kind()).map(KindSpec::key).orElse("");
        if (key.isEmpty() && !usual.isEmpty()) {
            draft.keyless(table.kind(), base, "No column is always filled and different in each record.");
        } else if (!key.equals(usual)) {
            said.set("key", key, "");
        }
        HeaderClaims claimed = claims.computeIfAbsent(table.kind(), none -> new HeaderClaims(Optional.empty()));
        InferredFields fields = new InferredFields(request.standalone(), claimed);
        int rules = 0;
        for (InferredColumn column : table.columns()) {
            boolean isKey = column.name().equals(key);
            rules += fields.write(
                    column, said.field(column.name()), table.profile().file(), isKey);
            rules += reference(table, column, said);
        }
        for (InferredTable.DateOrder order : table.orders()) {
            rules += order(order, said);
        }
        if (!request.standalone()) {
            table.guess()
                    .ifPresent(guess -> notRequired(guess, said, table.profile().file()));
        }
        return new InferredFile(
                table.profile().file(),
                table.kind().code(),
                table.profile().table().rows(),
                table.columns().size(),
                rules);
    }

    /** The kind's own key where a column holds it, else what serves as one. */
    private String key(InferredTable table) {
        if (!request.standalone() && table.guess().isPresent()) {
            KindGuess guess = table.guess().get();
            return guess.hasKey() ? guess.kind().key() : guess.key();
        }
        return table.columns().stream()
                .filter(column -> column.type().equals("id")
                        && column.filled() == column.rows()
                        && column.refused() == 0
                        && column.profile().repeated() == 0)
                .map(InferredColumn::name)
                .findFirst()
                .orElse("");
    }

    /** What stands in a column of codes may be the keys of another file. */
    private int reference(InferredTable table, InferredColumn column, KindDraft said) {
        for (InferredTable other : tables.values()) {
            String key = key(other);
            Optional<InferredColumn> keys = other.columns().stream()
                    .filter(one -> one.name().equals(key))
                    .findFirst();
            if (other == table || keys.isEmpty() || column.values().isEmpty()) {
                continue;
            }
            long met = column.values().stream()
                    .filter(keys.get().values()::contains)
                    .count();
            if (met < CandidateRule.ENOUGH * column.values().size()) {
                continue;
            }
            String evidence = "different values are keys of " + other.profile().file();
            String shown = CandidateRule.evidence(met, column.values().size(), 0, evidence);
            boolean known = column.known().flatMap(FieldRules::reference).isPresent() && !request.standalone();
            if (known) {
                said.field(column.name()).remark("refers to " + other.kind().code() + ": " + shown);
            } else {
                said.field(column.name()).set("reference", other.kind().code(), shown);
            }
            return known ? 0 : 1;
        }
        return 0;
    }

    private static int order(InferredTable.DateOrder order, KindDraft said) {
        if (!order.holds() || order.pairs() < 20) {
            return 0;
        }
        said.field(order.second().name()).remark("never before " + order.first().name() + ": " + order.evidence());
        return 0;
    }

    /** A field that every record must have would reject all records of a file without it. */
    private void notRequired(KindGuess guess, KindDraft said, String file) {
        for (FieldSpec field : guess.missing()) {
            if (TableMapping.rejectsRows(field, base.rules(guess.kind().kind()))) {
                said.field(field.name()).set("required", "false", file + " has no column for it.");
            }
        }
    }
}
