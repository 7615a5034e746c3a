package io.kempt.jobs.generate;

import io.kempt.rules.generate.CrmPlan;
import io.kempt.rules.generate.CrmSummary;
import io.kempt.rules.generate.DefectKind;
import io.kempt.rules.generate.ExportFile;
import io.kempt.rules.generate.duplicates.DuplicatesPlan;
import io.kempt.rules.generate.duplicates.DuplicatesSummary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/** Writes the counts as JSON, two levels deep. All names are plain, so nothing needs escaping. */
final class SummaryJson {
    private final StringBuilder out = new StringBuilder("{\n");

    private SummaryJson() {}

    static String of(CrmPlan plan, CrmSummary summary) {
        SummaryJson json = new SummaryJson();
        json.out.append("  \"kind\": \"crm\",\n");
        json.out.append("  \"rows\": ").append(plan.rows()).append(",\n");
        json.out.append("  \"seed\": ").append(plan.seed()).append(",\n");
        json.out.append("  \"as_of\": \"").append(plan.asOf()).append("\",\n");
        json.object("lines", files(summary.lines()), ",");
        json.object("records", files(summary.records()), ",");
        json.object("facts", summary.facts(), ",");
        json.object("defects", defects(summary.defects()), "");
        return json.out.append("}\n").toString();
    }

    static String of(DuplicatesPlan plan, DuplicatesSummary summary) {
        SummaryJson json = new SummaryJson();
        json.out.append("  \"kind\": \"duplicates\",\n");
        json.out.append("  \"rows\": ").append(plan.rows()).append(",\n");
        json.out.append("  \"chinese\": ").append(plan.chinese()).append(",\n");
        json.out.append("  \"seed\": ").append(plan.seed()).append(",\n");
        json.out.append("  \"customers\": ").append(summary.customers()).append(",\n");
        json.out.append("  \"true_pairs\": ").append(summary.truePairs()).append(",\n");
        Map<String, Long> variations = new LinkedHashMap<>();
        summary.variations().forEach((kind, count) -> variations.put(kind.code(), count));
        json.object("variations", variations, "");
        return json.out.append("}\n").toString();
    }

    private static Map<String, Long> files(SortedMap<ExportFile, Long> counts) {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.forEach((file, count) -> named.put(file.fileName(), count));
        return named;
    }

    private static Map<String, Long> defects(SortedMap<DefectKind, Long> counts) {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.forEach((kind, count) -> named.put(kind.code(), count));
        return named;
    }

    private void object(String name, Map<String, Long> counts, String comma) {
        out.append("  \"").append(name).append("\": {\n");
        String separator = "";
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            out.append(separator).append("    \"").append(count.getKey()).append("\": ");
            out.append(count.getValue());
            separator = ",\n";
        }
        out.append("\n  }").append(comma).append('\n');
    }
}
