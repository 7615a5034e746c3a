package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.kempt.jobs.request.ImportOptions;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.table.CsvOptions;
import io.kempt.jobs.table.HeaderOptions;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.rules.model.Lang;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request, the JSON that a run's row keeps of it, and the request that is made of that. */
final class GivenArgumentsTest {
    @TempDir
    Path folder = Path.of("");

    private Workspace workspace;

    @BeforeEach
    void makeWorkspace() throws IOException {
        new ImportWorkspace(folder);
        workspace = Workspace.of(folder);
    }

    @Test
    void aPlainRunLeavesNothingToRemember() {
        RunRequest request = new RunRequest(folder, Optional.empty(), Optional.empty());
        assertEquals("{}", GivenArguments.of(request));
        assertEquals(request, GivenArguments.read("{}").run(folder));
    }

    @Test
    void aRunKeepsItsDayAndLanguage() {
        RunRequest request = new RunRequest(folder, Optional.of(LocalDate.of(2026, 1, 31)), Optional.of(Lang.ZH));
        assertEquals("{\"asOf\":\"2026-01-31\",\"lang\":\"ZH\"}", GivenArguments.of(request));
        assertEquals(request, GivenArguments.read(GivenArguments.of(request)).run(folder));
    }

    @Test
    void anImportKeepsItsFilesAndOptionsButNoPassword() {
        HeaderOptions known = ReadOptions.DETECT.header();
        ReadOptions reading = ReadOptions.DETECT
                .withCsv(new CsvOptions("GB18030", CsvOptions.Undecodable.REJECT_ROW, "\t", "\"", CsvOptions.NONE))
                .withHeader(new HeaderOptions(HeaderOptions.NO_HEADER, 2, 3, known.known(), known.numbered()))
                .withSheet("客户: \"一\"");
        ImportRequest request = new ImportRequest(
                workspace.root(),
                List.of(workspace.root().resolve("inputs/客户 'A'.csv"), Path.of("/elsewhere/b*.csv")),
                Optional.of("customer"),
                Optional.of("erp"),
                new ImportOptions(true, true, true, false, reading.withPassword("geheim")));
        String kept = GivenArguments.of(request, workspace);
        assertFalse(kept.contains("geheim"), kept);
        assertEquals(
                new ImportRequest(
                        request.folder(),
                        request.files(),
                        request.kind(),
                        request.source(),
                        new ImportOptions(true, true, true, false, reading)),
                GivenArguments.read(kept).importFiles(workspace.root()));
    }

    @Test
    void aWorkspaceMayBeMoved() {
        ImportRequest request = new ImportRequest(
                workspace.root(), List.of(workspace.root().resolve("a.csv")), Optional.empty(), Optional.empty());
        Path elsewhere = Path.of("/srv/crm");
        assertEquals(
                List.of(elsewhere.resolve("a.csv")),
                GivenArguments.read(GivenArguments.of(request, workspace))
                        .importFiles(elsewhere)
                        .files());
    }
}
