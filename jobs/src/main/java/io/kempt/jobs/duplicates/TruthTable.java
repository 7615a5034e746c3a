package io.kempt.jobs.duplicates;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.mapping.HeaderName;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.SourceFile;
import io.kempt.jobs.table.TableReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table that says which records are one customer: an id and a group in each row, or two ids that belong together. Which
 * columns these are is told by their headers; of two columns without telling ones the first is the id.
 */
public final class TruthTable {
    private static final Set<String> GROUP = Set.of(
            "clusterid",
            "cluster",
            "entityid",
            "entity",
            "goldenid",
            "golden",
            "customer",
            "customerid",
            "group",
            "groupid",
            "truth",
            "label",
            "personid",
            "聚类",
            "聚类编号",
            "实体",
            "实体编号",
            "客户",
            "客户编号",
            "组号",
            "组");
    private static final Set<String> ID =
            Set.of("id", "recordid", "recid", "uniqueid", "rowid", "key", "编号", "记录编号", "记录", "主键");

    /** Endings of two headers that are the same but for them. */
    private static final List<String[]> SIDES = List.of(
            new String[] {"l", "r"}, new String[] {"a", "b"}, new String[] {"1", "2"}, new String[] {"left", "right"});

    private final String file;
    private final Map<String, String> groupOf = new LinkedHashMap<>();
    private boolean pairs;

    private TruthTable(String file) {
        this.file = file;
    }

    /**
     * Reads a table.
     *
     * @param id the header of the column of ids; empty: found out
     * @throws StopException when it has no such columns (input refused), or one id in two rows
     */
    public static TruthTable read(Path path, Optional<String> id, ReadOptions reading) {
        TruthTable table = new TruthTable(SourceFile.name(path));
        try (TableReader reader = TableReaders.open(
                path, reading.withKnownHeader(TruthTable::isKnown).withNumberedColumns())) {
            List<String> header = reader.shape().header();
            Optional<int[]> sides = id.isPresent() ? Optional.empty() : sides(header);
            table.pairs = sides.isPresent();
            int[] columns = sides.orElseGet(() -> table.idAndGroup(header, id));
            RawRecord record = reader.next();
            while (record != null) {
                if (!record.isBlank()) {
                    table.add(record, columns);
                }
                record = reader.next();
            }
        }
        return table;
    }

    private static boolean isKnown(String cell) {
        String folded = HeaderName.fold(cell);
        return GROUP.contains(folded) || ID.contains(folded);
    }

    /** The two columns of a list of pairs. */
    static Optional<int[]> sides(List<String> header) {
        List<String> folded = header.stream().map(HeaderName::fold).toList();
        for (String[] ends : SIDES) {
            for (int left = 0; left < folded.size(); left++) {
                String name = folded.get(left);
                boolean isId = name.startsWith("id") || name.contains("id" + ends[0]) || name.equals(ends[0]);
                if (isId && name.endsWith(ends[0])) {
                    String other = name.substring(0, name.length() - ends[0].length()) + ends[1];
                    if (folded.contains(other)) {
                        return Optional.of(new int[] {left, folded.indexOf(other)});
                    }
                }
            }
        }
        return Optional.empty();
    }

    private int[] idAndGroup(List<String> header, Optional<String> id) {
        int ids = id.map(name -> ColumnChoice.column(header, name)).orElseGet(() -> first(header, ID, -1));
        ids = ids < 0 ? 0 : ids;
        int group = first(header, GROUP, ids);
        if (group < 0 && header.size() == 2) {
            group = 1 - ids;
        }
        if (group < 0) {
            throw StopException.inputRefused(
                    file
                            + " has no column of groups: expected a header such as cluster_id or entity_id, or two columns",
                    "Rename the column that says which records are one customer to cluster_id.");
        }
        return new int[] {ids, group};
    }

    private static int first(List<String> header, Set<String> names, int not) {
        for (int column = 0; column < header.size(); column++) {
            if (column != not && names.contains(HeaderName.fold(header.get(column)))) {
                return column;
            }
        }
        return -1;
    }

    private void add(RawRecord record, int[] columns) {
        String one = record.cells()[columns[0]].strip();
        String other = record.cells()[columns[1]].strip();
        if (pairs) {
            join(one, other);
        } else if (groupOf.putIfAbsent(one, other) != null) {
            throw StopException.inputRefused(
                    file + ", line " + record.line() + ": its id stands on an earlier line, too; expected each id once",
                    "Name the column of ids with --id, or take one of the lines away.");
        }
    }

    /** Ids by their group's name; pairs make groups by chains, each named after one of its ids. */
    public Map<String, String> groups() {
        if (!pairs) {
            return groupOf;
        }
        Map<String, String> groups = new HashMap<>();
        new ArrayList<>(groupOf.keySet()).forEach(id -> groups.put(id, root(id)));
        return groups;
    }

    private void join(String one, String other) {
        groupOf.putIfAbsent(one, one);
        groupOf.putIfAbsent(other, other);
        groupOf.put(root(one), root(other));
    }

    private String root(String id) {
        String at = id;
        String up = groupOf.getOrDefault(at, at);
        while (!up.equals(at)) {
            at = up;
            up = groupOf.getOrDefault(at, at);
        }
        groupOf.put(id, at);
        return at;
    }

    /** Its name without the folder. */
    public String file() {
        return file;
    }

    /** Whether it was a list of pairs. */
    public boolean isPairs() {
        return pairs;
    }
}
