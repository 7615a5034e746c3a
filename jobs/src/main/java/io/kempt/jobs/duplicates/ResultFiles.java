package io.kempt.jobs.duplicates;

import io.kempt.jobs.duplicates.CustomerGroups.Pair;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.write.CsvStyle;
import io.kempt.jobs.write.CsvTable;
import io.kempt.rules.model.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tables that {@code kempt dedupe FILE} leaves in a folder, for programs and spreadsheets. */
public final class ResultFiles {
    public static final String CLUSTERS = "clusters.csv";
    public static final String GOLDEN = "golden.csv";
    public static final String PAIRS = "pairs.csv";
    public static final String WORKBOOK = "duplicates.xlsx";

    /** Data to go on with: every value as it is, and Excel sees that it is UTF-8. */
    private static final CsvStyle DATA = new CsvStyle(true, false);

    private final Path folder;
    private final FoundDuplicates found;
    private final Runnable stopCheck;

    public ResultFiles(Path folder, FoundDuplicates found, Runnable stopCheck) {
        this.folder = folder;
        this.found = found;
        this.stopCheck = stopCheck;
    }

    /**
     * Refuses a folder that holds other things than an earlier result.
     *
     * @throws StopException (usage)
     */
    public static void check(Path folder) {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(CLUSTERS))) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw StopException.usage(
                        folder + " holds other files and no " + CLUSTERS
                                + ": expected a new folder, an empty one, or one with an earlier result",
                        "Name another folder with --out.");
            }
        } catch (IOException broken) {
            throw StopException.environment(
                    "cannot look into " + folder, "Check its permissions, or name another folder with --out.", broken);
        }
    }

    /** Writes the three tables. */
    public List<Path> write(Lang lang) {
        return List.of(golden(), clusters(), pairs(lang));
    }

    private Path golden() {
        Path target = folder.resolve(GOLDEN);
        List<String> header = new ArrayList<>(List.of("cluster_id", "records", "household_id", "company_group_id"));
        header.addAll(found.tables().header());
        CustomerGroups groups = found.groups();
        try (CsvTable csv = CsvTable.create(target, header, DATA)) {
            String[] row = new String[header.size()];
            for (int group = 0; group < groups.size(); group++) {
                int[] members = groups.members(group);
                GoldenRows.Golden golden = found.golden(group);
                row[0] = found.clusterId(group);
                row[1] = Integer.toString(members.length);
                row[2] = found.households().household(group);
                row[3] = found.households().companyGroup(group);
                System.arraycopy(golden.cells(), 0, row, 4, golden.cells().length);
                csv.row(row);
                check(group);
            }
            csv.commit();
        }
        return target;
    }

    private Path clusters() {
        Path target = folder.resolve(CLUSTERS);
        boolean several = found.tables().sources().size() > 1;
        List<String> header = new ArrayList<>(
                List.of("id", "cluster_id", "golden", "confidence", "household_id", "company_group_id"));
        if (several) {
            header.add("source");
        }
        CustomerGroups groups = found.groups();
        try (CsvTable csv = CsvTable.create(target, header, CsvStyle.MACHINE)) {
            String[] cells = new String[header.size()];
            for (int row = 0; row < found.tables().size(); row++) {
                int group = groups.groupOf(row);
                cells[0] = found.ids().of(row);
                cells[1] = found.clusterId(group);
                cells[2] = found.goldenRow(group) == row ? "1" : "0";
                cells[3] = Evidence.probability(groups.confidence(row));
                cells[4] = found.households().household(group);
                cells[5] = found.households().companyGroup(group);
                if (several) {
                    cells[6] = found.tables().sources().get(found.tables().source(row));
                }
                csv.row(cells);
                check(row);
            }
            csv.commit();
        }
        return target;
    }

    private Path pairs(Lang lang) {
        Path target = folder.resolve(PAIRS);
        List<String> header = List.of("id_a", "id_b", "probability", "weight", "outcome", "evidence");
        try (CsvTable csv = CsvTable.create(target, header, CsvStyle.MACHINE)) {
            int written = 0;
            for (Pair pair : found.groups().pairs()) {
                csv.row(
                        found.ids().of(pair.a()),
                        found.ids().of(pair.b()),
                        Evidence.probability(pair.probability()),
                        Evidence.bits(pair.weight()),
                        pair.outcome().name().toLowerCase(Locale.ROOT),
                        Evidence.of(found.match().explain(pair.a(), pair.b()), lang));
                check(written++);
            }
            csv.commit();
        }
        return target;
    }

    private void check(int done) {
        if (done % 10_000 == 0) {
            stopCheck.run();
        }
    }
}
