package io.kempt.jobs.store;

import io.kempt.rules.enrich.CustomerCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The codes that were issued to golden customers. A code belongs to a golden id for ever: when the id goes with a merge the
 * code becomes a former one of the customer who took its records, and when the id comes back with a split it has its code
 * again. Numbers follow each other; the caller's transaction holds them together with everything that carries them.
 */
public final class CodeLedger {
    private static final int BATCH = 1000;

    private final StoreDatabase database;
    private final Set<String> taken;
    private final Map<String, List<String>> former = new HashMap<>();
    private final List<Object[]> fresh = new ArrayList<>();
    private long last;

    private CodeLedger(StoreDatabase database, Set<String> taken) {
        this.database = database;
        this.taken = taken;
    }

    /**
     * Opens the ledger as it stands. Golden customers must have been made.
     *
     * @param taken codes that customers brought along: none of them is issued to another
     */
    public static CodeLedger open(StoreDatabase database, Set<String> taken) {
        CodeLedger ledger = new CodeLedger(database, taken);
        Long last = database.jdbc().queryForObject("SELECT COALESCE(MAX(number), 0) FROM customer_code", Long.class);
        ledger.last = last == null ? 0 : last;
        ledger.readFormer();
        return ledger;
    }

    /** Gives the codes of customers that are no more to those who took over their records. */
    private void readFormer() {
        Map<String, String> ownerless = new LinkedHashMap<>();
        RowCallbackHandler handler = row -> ownerless.put(row.getString(1), row.getString(2));
        database.jdbc()
                .query(
                        "SELECT c.golden_id, c.code FROM customer_code c LEFT JOIN golden g ON g.id = c.golden_id"
                                + " WHERE g.id IS NULL ORDER BY c.number",
                        handler);
        if (!ownerless.isEmpty()) {
            Map<String, String> heirs = heirs();
            ownerless.forEach((owner, code) -> {
                String heir = heirOf(owner, heirs);
                if (!heir.isEmpty()) {
                    former.computeIfAbsent(heir, id -> new ArrayList<>(1)).add(code);
                }
            });
        }
    }

    private Map<String, String> heirs() {
        Map<String, String> heirs = new HashMap<>();
        RowCallbackHandler handler = row -> heirs.put(row.getString(1), row.getString(2));
        database.jdbc().query("SELECT former_id, golden_id FROM golden_heir", handler);
        return heirs;
    }

    /** The living customer at the end of the chain of heirs; empty when its records are gone. */
    private String heirOf(String id, Map<String, String> heirs) {
        String at = id;
        // An heir outlived the one that it inherited from, so the chain cannot turn back on itself; the bound is for a
        // store that somebody has written to.
        for (int i = 0; i <= heirs.size(); i++) {
            at = heirs.getOrDefault(at, "");
            if (at.isEmpty() || isLiving(at)) {
                return at;
            }
        }
        return "";
    }

    private boolean isLiving(String id) {
        return !database.jdbc()
                .queryForList("SELECT id FROM golden WHERE id = ?", String.class, id)
                .isEmpty();
    }

    /** The code of each golden customer, empty for those without, in the order of their ids; to be closed. */
    public Stream<String> inOrder() {
        return database.jdbc()
                .queryForStream(
                        "SELECT COALESCE(c.code, '') FROM golden g LEFT JOIN customer_code c ON c.golden_id = g.id"
                                + " ORDER BY g.id",
                        (row, number) -> row.getString(1));
    }

    /** The codes of customers that it has taken in, in the order of their issue. */
    public List<String> formerOf(String goldenId) {
        return former.getOrDefault(goldenId, List.of());
    }

    /**
     * Issues a code to a customer who has none.
     *
     * @param stem what stands before the number
     * @param day yyyy-MM-dd
     */
    public String issue(String goldenId, String stem, String day) {
        String code = CustomerCode.of(stem, ++last);
        while (taken.contains(code)) {
            code = CustomerCode.of(stem, ++last);
        }
        fresh.add(new Object[] {last, goldenId, code, day});
        return code;
    }

    /** Writes what was issued since. */
    public void save() {
        for (int from = 0; from < fresh.size(); from += BATCH) {
            database.jdbc()
                    .batchUpdate(
                            "INSERT INTO customer_code (number, golden_id, code, issued_on) VALUES (?, ?, ?, ?)",
                            fresh.subList(from, Math.min(fresh.size(), from + BATCH)));
        }
        fresh.clear();
    }
}
