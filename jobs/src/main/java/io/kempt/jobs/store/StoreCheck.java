package io.kempt.jobs.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that a store is sound: the database's own files, and that what Kempt wrote together is together. */
public final class StoreCheck {
    private final StoreDatabase store;

    public StoreCheck(StoreDatabase store) {
        this.store = store;
    }

    /**
     * What was looked at.
     *
     * @param wrong how often it does not hold
     * @param example one place where it does not, without any value of a record; empty when it holds
     */
    public record Finding(String check, long wrong, String example) {}

    /** All checks, those that hold as well. */
    public List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        store.damage()
                .ifPresent(damage -> findings.add(new Finding(
                        "the database's own check of its file", damage.size(), damage.isEmpty() ? "" : damage.get(0))));
        findings.add(query(
                "rows of each finished input are accounted for",
                "SELECT file FROM input WHERE status = 'done' AND mends = 0"
                        + " AND position <> accepted + rejected + ignored"));
        findings.add(query(
                "rejected rows are as many as their input says",
                "SELECT i.file FROM input i WHERE i.mends = 0 AND i.status <> 'abandoned' AND i.rejected <>"
                        + " (SELECT COUNT(*) FROM rejected j WHERE j.input_id = i.id) AND NOT EXISTS (SELECT 1 FROM fact f"
                        + " WHERE f.name = '" + OldFindings.NOTE + "' || i.id)"));
        findings.add(query(
                "findings and rejected rows belong to an input",
                "SELECT 'input ' || f.input_id FROM (SELECT DISTINCT input_id FROM finding UNION SELECT DISTINCT input_id"
                        + " FROM rejected) f WHERE NOT EXISTS (SELECT 1 FROM input i WHERE i.id = f.input_id)"));
        Set<String> tables =
                StoreTables.of(store).stream().map(StoreTables.Table::name).collect(Collectors.toSet());
        for (String table :
                tables.stream().filter(name -> name.startsWith("rec_")).sorted().toList()) {
            findings.add(query(
                    "records of " + table + " belong to an input",
                    "SELECT 'input ' || r.input_id FROM (SELECT DISTINCT input_id FROM " + table
                            + ") r WHERE NOT EXISTS (SELECT 1 FROM input i WHERE i.id = r.input_id)"));
            findings.add(query(
                    "no record of " + table + " stands beyond its input's checkpoint",
                    "SELECT i.file FROM input i JOIN (SELECT input_id, MAX(number) AS last FROM " + table
                            + " GROUP BY input_id) r ON r.input_id = i.id WHERE r.last > i.position"));
        }
        if (tables.contains("golden")) {
            findings.add(query(
                    "golden customers have as many members as they say",
                    "SELECT g.id FROM golden g LEFT JOIN (SELECT golden_id, COUNT(*) AS members FROM member GROUP BY"
                            + " golden_id) m ON m.golden_id = g.id WHERE COALESCE(m.members, 0) <> g.records"));
        }
        return findings;
    }

    private Finding query(String check, String sql) {
        List<String> wrong = store.jdbc().queryForList(sql + " LIMIT 1001", String.class);
        return new Finding(
                check, wrong.size(), wrong.isEmpty() ? "" : wrong.get(0).toLowerCase(Locale.ROOT));
    }
}
