package io.kempt.jobs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.RulebookReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A chunk is written whole or not at all, and a key counts once per file. */
@ParameterizedClass
@EnumSource(TestStores.class)
final class ChunkWriteTest {
    private static final String RULEBOOK = """
            kinds:
              activity:
                label: {en: Activity, zh: 跟进}
                key: id
                fields:
                  id: {label: {en: Id, zh: 编号}, type: text, required: true}
                  note: {label: {en: Note, zh: 备注}, type: text}
            """;

    private final KindSpec kind = new RulebookReader()
            .read("rulebook.yml", RULEBOOK)
            .kind(Kind.ACTIVITY)
            .orElseThrow();
    private final StoreDatabase store;
    private final InputLedger ledger;

    ChunkWriteTest(TestStores stores, @TempDir Path folder) {
        store = TestStores.open(stores.fresh(folder));
        ledger = new InputLedger(store);
        new RecordTable(store, kind).prepare();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void rowsFindingsAndCheckpointAreWrittenTogether() {
        Input input = input("content", "rules");
        write(input, 3, rows("a", "b"), 1);
        Input after = ledger.get(input.id());
        assertEquals(3, after.position());
        assertEquals(2, after.accepted());
        assertEquals(1, after.ignored());
        assertEquals(List.of("a", "b"), keys());
    }

    @Test
    void withoutATransactionNothingIsWritten() {
        Input input = input("content", "rules");
        ChunkWrite write = new ChunkWrite(store, input, kind);
        assertThrows(IllegalStateException.class, () -> write.write(1, List.of(), List.of(), List.of(), 1));
        assertEquals(0, ledger.get(input.id()).position());
    }

    @Test
    void aChunkThatFailsLeavesNothing() {
        Input input = input("content", "rules");
        assertThrows(
                IllegalArgumentException.class,
                () -> store.inTransaction(() -> {
                    new ChunkWrite(store, input, kind).write(2, rows("a", "b"), List.of(), List.of(), 0);
                    throw new IllegalArgumentException("the process dies here");
                }));
        assertEquals(List.of(), keys());
        assertEquals(0, ledger.get(input.id()).position());
    }

    @Test
    void aKeyThatStandsTwiceInAFileRejectsTheLaterRow() {
        Input input = input("content", "rules");
        write(input, 2, rows("a", "b"), 0);
        write(input, 4, rows("c", "a"), 0);
        Input after = ledger.get(input.id());
        assertEquals(3, after.accepted());
        assertEquals(1, after.rejected());
        List<String> reasons = new ArrayList<>();
        new FindingTable(store).each(input.id(), found -> reasons.add(found.code() + " " + found.args()));
        assertEquals(List.of("key.repeated [file.csv:1]"), reasons);
    }

    @Test
    void theNextFileUpdatesTheRecord() {
        write(input("content", "rules"), 1, rows("a"), 0);
        Input next = input("changed content", "rules");
        write(
                next,
                1,
                List.of(new StoredRow("a", 1, 1, "", new String[] {"a", "new"}, "", false, new String[] {"a", "new"})),
                0);
        assertEquals(1, ledger.get(next.id()).accepted());
        assertEquals("new", store.jdbc().queryForObject("SELECT f_note FROM rec_activity", String.class));
    }

    @Test
    void aRowThatWasRejectedForItsKeyDoesNotPushOutTheRecordOfThatKey() {
        write(input("content", "rules"), 1, rows("a"), 0);
        Input rejects = input("rejects", "rules");
        String[] cells = {"a", "other"};
        write(rejects, 2, List.of(new StoredRow("a", 1, 2, "", cells, "", true, cells)), 0);
        assertEquals(1, ledger.get(rejects.id()).rejected());
        assertEquals("", store.jdbc().queryForObject("SELECT f_note FROM rec_activity", String.class));
    }

    @Test
    void aRejectWhoseKeyHasComeInLaterIsNoLongerListed() {
        Input input = input("content", "rules");
        store.inTransaction(() -> new ChunkWrite(store, input, kind)
                .write(2, List.of(), List.of(reject("a", 1), reject("b", 2)), List.of(), 0));
        write(input("mended", "rules"), 1, rows("a"), 0);
        List<String> listed = new ArrayList<>();
        new FindingTable(store).eachRejected(input, row -> listed.add(row.key()));
        assertEquals(List.of("b"), listed);
    }

    private static RejectedRow reject(String key, long line) {
        return new RejectedRow(key, line, line, "", new String[] {key, ""});
    }

    @Test
    void whatStricterRulesRejectLeavesTheStore() {
        Input before = input("content", "mild rules");
        write(before, 2, rows("a", "b"), 0);
        complete(before);
        Input after = input("content", "strict rules");
        write(after, 2, rows("b"), 0);
        complete(after);
        assertEquals(List.of("b"), keys());
    }

    private Input input(String content, String rules) {
        return ledger.open(new Opening(
                new Opening.Content(Kind.ACTIVITY, "crm", content, "", rules),
                "file.csv",
                "UTF-8, comma",
                List.of("id", "note"),
                List.of("id", "note"),
                false,
                "2026-07-01T02:00:0" + ledgerEntries() + "Z",
                ledgerEntries() + 1));
    }

    private int ledgerEntries() {
        Integer count = store.jdbc().queryForObject("SELECT COUNT(*) FROM input", Integer.class);
        return count == null ? 0 : count;
    }

    private void write(Input input, long position, List<StoredRow> rows, long ignored) {
        store.inTransaction(
                () -> new ChunkWrite(store, input, kind).write(position, rows, List.of(), List.of(), ignored));
    }

    private void complete(Input input) {
        store.inTransaction(() -> {
            new ChunkWrite(store, input, kind).complete();
        });
    }

    private static List<StoredRow> rows(String... keys) {
        List<StoredRow> rows = new ArrayList<>();
        for (String key : keys) {
            long line = rows.size() + 1L;
            rows.add(new StoredRow(key, line, line, "", new String[] {key, ""}, "", false, new String[] {key, ""}));
        }
        return rows;
    }

    private List<String> keys() {
        return store.jdbc().queryForList("SELECT record_key FROM rec_activity ORDER BY record_key", String.class);
    }
}
