package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.jobs.request.ColumnUse;
import io.kempt.jobs.request.ImportResult;
import io.kempt.jobs.request.InputCount;
import java.util.List;

/** What a steward reads after an import. */
final class ImportSummary {
    private final Console console;
    private final String workspace;

    /** @param workspace the option that names the workspace, with a leading blank */
    ImportSummary(Console console, String workspace) {
        this.console = console;
        this.workspace = workspace;
    }

    List<String> lines(ImportResult result) {
        if (!result.inputs().isEmpty() && result.inputs().stream().allMatch(InputCount::alreadyKnown)) {
            return List.of("Nothing new: every file was imported before.");
        }
        Summary summary = new Summary(console);
        if (result.dryRun()) {
            return rehearsed(summary, result);
        }
        summary.inputs(result.inputs());
        summary.findings(result.findings());
        new QualityLines(summary).all(result.quality());
        summary.outputs(result.outputs());
        summary.next(summary.mend(result.inputs(), result.outputs(), workspace).orElse("kempt dedupe" + workspace));
        return summary.lines();
    }

    private List<String> rehearsed(Summary summary, ImportResult result) {
        if (!result.columns().isEmpty()) {
            TextTable table = new TextTable("FILE", "COLUMN", "FIELD", "AS SAID BY");
            result.columns()
                    .forEach(use -> table.row(
                            Wording.plain(use.file()),
                            Wording.plain(use.header()),
                            use.field().isEmpty() ? "-" : use.field(),
                            saidBy(use)));
            summary.table(table);
        }
        summary.inputs(result.inputs());
        summary.findings(result.findings());
        new QualityLines(summary).all(result.quality());
        summary.line("Dry run: nothing was changed.");
        return summary.lines();
    }

    private static String saidBy(ColumnUse use) {
        return switch (use.decidedBy()) {
            case "settings" -> "kempt.yml";
            case "rulebook" -> "the rulebook";
            case "last-import" -> "the last import";
            default -> "kept as it stands";
        };
    }
}
