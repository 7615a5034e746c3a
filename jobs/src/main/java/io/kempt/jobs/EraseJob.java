package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.person.ErasedPerson;
import io.kempt.jobs.person.OutputSweep;
import io.kempt.jobs.person.Traces;
import io.kempt.jobs.read.ContentHash;
import io.kempt.jobs.request.EraseRequest;
import io.kempt.jobs.request.EraseResult;
import io.kempt.jobs.request.ErasureRecord;
import io.kempt.jobs.secret.KeyFile;
import io.kempt.jobs.secret.KeyedHash;
import io.kempt.jobs.store.ErasureLedger;
import io.kempt.jobs.store.InputLedger;
import io.kempt.jobs.store.PersonErasure;
import io.kempt.jobs.store.PersonSearch;
import io.kempt.jobs.store.Suppression;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Takes a person out of a workspace. Files come first and the store last: while the store knows the person, the same command
 * goes on where it was cut off.
 */
final class EraseJob {
    /** Headers of Kempt's own outputs above keys of customers. */
    private static final List<String> OWN_KEY_COLUMNS =
            List.of("key", "record", "golden_id", "group", "merged_from", "customer", "客户");

    private final Session session;
    private final EraseRequest request;
    private final Rulebook rulebook;
    private final ErasureLedger ledger;
    private final Path keyFile;

    EraseJob(Session session, EraseRequest request) {
        this.session = session;
        this.request = request;
        this.rulebook = session.workspace().rulebook();
        this.ledger = new ErasureLedger(session.store());
        this.keyFile = ErasureLedger.keyFile(session.workspace().keyFolder());
    }

    EraseResult run() {
        PersonSearch search = new PersonSearch(session.store(), rulebook);
        Optional<ErasedPerson> found = search.find(request.key(), request.source());
        return found.isPresent() ? erase(found.get(), search) : erasedBefore();
    }

    private EraseResult erase(ErasedPerson person, PersonSearch search) {
        Traces traces = search.traces(person);
        if (traces.in(request.reason()) || traces.isKey(request.reason())) {
            throw StopException.usage(
                    "The reason tells of the person, and the proof keeps it.",
                    "Give one that does not, such as the number of the request.");
        }
        session.progress().started("erase");
        OutputSweep sweep = new OutputSweep(traces, keyColumns(), request.confirmed());
        sweep.sweep(session.workspace().out());
        List<Path> inputs = inputs(person);
        List<String> notes = notes(person, search);
        KeyedHash hash = request.confirmed() ? KeyFile.readOrMake(keyFile) : new KeyedHash(new byte[32]);
        Map<String, Long> counts = new LinkedHashMap<>();
        long[] id = {0};
        Runnable work = () -> {
            Suppression.Gathered gathered = new Suppression.Gathered(hash);
            counts.putAll(new PersonErasure(session.store(), rulebook, person, gathered).erase(traces));
            counts.put("rows of outputs", sweep.rows());
            counts.put("output files", (long) sweep.deleted().size());
            counts.values().removeIf(items -> items == 0);
            id[0] = ledger.add(Instant.now(), asked(hash), request.reason(), counts, gathered);
        };
        if (request.confirmed()) {
            session.store().overwriting(work);
        } else {
            session.store().rolledBack(() -> {
                work.run();
                return counts;
            });
        }
        session.progress().finished("erase", request.confirmed() ? "done" : "nothing was changed");
        return new EraseResult(
                ExitCode.OK,
                request.confirmed(),
                request.confirmed() ? id[0] : 0,
                person.records().stream().map(ErasedPerson.SourceKey::toString).toList(),
                counts(counts),
                sweep.rewritten(),
                sweep.deleted(),
                inputs,
                search.sharing(),
                notes);
    }

    private String asked(KeyedHash hash) {
        return hash.of("asked", request.source().orElse(""), request.key());
    }

    /** An erasure that was cut off at its end has still to write the store anew. */
    private EraseResult erasedBefore() {
        Optional<ErasureLedger.Proof> before =
                Files.exists(keyFile) ? ledger.of(asked(KeyFile.read(keyFile))) : Optional.empty();
        if (before.isEmpty()) {
            throw StopException.usage(
                    "The store holds no customer of the key that was given"
                            + request.source().map(source -> " in " + source).orElse("") + ".",
                    "See which there are: kempt export customer --to customers.csv");
        }
        session.store().compact();
        ErasureLedger.Proof proof = before.get();
        return new EraseResult(
                ExitCode.OK,
                true,
                proof.id(),
                List.of(),
                counts(proof.counts()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("This person was erased before, on " + proof.at().substring(0, 10) + "."));
    }

    static List<ErasureRecord> proofs(Session session) {
        return new ErasureLedger(session.store())
                .all().stream().map(EraseJob::record).toList();
    }

    static ErasureRecord lift(Session session, long id) {
        ErasureLedger ledger = new ErasureLedger(session.store());
        boolean lifted = session.store().inTransaction(() -> ledger.lift(id, Instant.now()));
        if (!lifted) {
            throw StopException.usage(
                    "There is no erasure " + id + " in force.", "See which there are: kempt erase --list");
        }
        return ledger.all().stream()
                .filter(proof -> proof.id() == id)
                .map(EraseJob::record)
                .findFirst()
                .orElseThrow();
    }

    private static ErasureRecord record(ErasureLedger.Proof proof) {
        return new ErasureRecord(proof.id(), proof.at(), proof.reason(), proof.liftedAt(), counts(proof.counts()));
    }

    private static List<EraseResult.ErasedCount> counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> new EraseResult.ErasedCount(count.getKey(), count.getValue()))
                .toList();
    }

    private static List<String> notes(ErasedPerson person, PersonSearch search) {
        List<String> notes = new ArrayList<>();
        if (!person.sharedKeys().isEmpty()) {
            notes.add(
                    "Another source has a customer of the same key: records that refer to the key stay as they are, for"
                            + " they may be the other's.");
        }
        boolean others =
                person.goldenIds().stream().anyMatch(golden -> !person.records().containsAll(search.members(golden)));
        if (others) {
            notes.add(
                    "The golden customer has other records, which stay; it is made anew of them by kempt dedupe or kempt"
                            + " run. Name the golden customer to erase them too.");
        }
        return notes;
    }

    /** Headers above keys of customers, in lower case: the names, labels and aliases of the fields that hold them. */
    private Set<String> keyColumns() {
        Set<String> columns = new HashSet<>(OWN_KEY_COLUMNS);
        for (KindSpec kind : rulebook.kinds().values()) {
            for (FieldRules rules : rulebook.rules(kind.kind())) {
                FieldSpec field = rules.field();
                boolean key = kind.kind() == Kind.CUSTOMER && field.name().equals(kind.key());
                if (key || rules.reference().filter(Kind.CUSTOMER::equals).isPresent()) {
                    columns.add(field.name());
                    columns.add(field.label().en().toLowerCase(Locale.ROOT));
                    columns.add(field.label().zh());
                    field.aliases().forEach(alias -> columns.add(alias.toLowerCase(Locale.ROOT)));
                }
            }
        }
        return columns;
    }

    /** The files of the person's sources that are still there, where they were read or where they were moved to. */
    private List<Path> inputs(ErasedPerson person) {
        Path root = session.workspace().root();
        Set<Path> files = new TreeSet<>();
        Set<String> contents = new HashSet<>();
        new InputLedger(session.store())
                .all().stream()
                        .filter(input -> input.kind() != Kind.CUSTOMER
                                || person.sources().contains(input.source()))
                        .forEach(input -> {
                            contents.add(input.sha256());
                            Path file = root.resolve(input.file());
                            if (Files.isRegularFile(file)) {
                                files.add(file);
                            }
                        });
        for (String moved : List.of("archive", "refused")) {
            files.addAll(ofContents(root.resolve(moved), contents));
        }
        return List.copyOf(files);
    }

    private static List<Path> ofContents(Path folder, Set<String> contents) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contents.contains(ContentHash.sha256(file)) || folder.endsWith("refused"))
                    .toList();
        } catch (IOException broken) {
            throw StopException.environment(
                    "The folder " + folder + " cannot be read.",
                    "See to its permissions and run the same command again.",
                    broken);
        }
    }
}
