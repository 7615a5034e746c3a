package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.cli.command.Generator;
import io.kempt.jobs.request.ConvertRequest;
import io.kempt.jobs.request.ConvertTarget;
import io.kempt.jobs.request.DuplicatesRequest;
import io.kempt.jobs.request.EraseRequest;
import io.kempt.jobs.request.EvaluationRequest;
import io.kempt.jobs.request.ExplainRequest;
import io.kempt.jobs.request.ExportRequest;
import io.kempt.jobs.request.HistoryRequest;
import io.kempt.jobs.request.ImportOptions;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.ReportRequest;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.TellingOptions;
import io.kempt.jobs.request.ValidateRequest;
import io.kempt.jobs.request.ValidationOutputs;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.table.CsvOptions;
import io.kempt.jobs.table.HeaderOptions;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was typed becomes what is asked of the jobs. */
class RequestTest {
    private static final Path HERE = Cli.FOLDER;
    private final Cli cli = new Cli();

    private Object asked(String... args) {
        assertEquals(0, cli.call(args), () -> cli.err);
        return cli.jobs.asked;
    }

    @Test
    void runTakesTheCurrentFolderOrTheOneNamed() {
        assertEquals(new RunRequest(HERE, Optional.empty(), Optional.empty()), asked("run"));
        assertEquals(
                new RunRequest(
                        HERE.resolve("samples/retail"), Optional.of(LocalDate.of(2026, 1, 31)), Optional.of(Lang.ZH)),
                asked("run", "samples/retail", "--as-of", "2026-01-31", "--lang", "zh"));
    }

    @Test
    void runsAndImportsTakeWhoIsTold() {
        TellingOptions told = new TellingOptions(
                Optional.of(HERE.resolve("m.prom")),
                Optional.of("https://hc-ping.com/1"),
                Optional.of(Path.of("/l.jsonl")));
        String[] options = {
            "--metrics-file", "m.prom", "--ping-url", "https://hc-ping.com/1", "--openlineage-file", "/l.jsonl"
        };
        assertEquals(
                told,
                ((RunRequest) asked("run", options[0], options[1], options[2], options[3], options[4], options[5]))
                        .telling());
        assertEquals(
                told,
                ((ImportRequest)
                                asked("import", options[0], options[1], options[2], options[3], options[4], options[5]))
                        .telling());
    }

    @Test
    void runTakesAPartOfThePipeline() {
        assertEquals(
                new RunRequest(HERE, Optional.empty(), Optional.empty(), Optional.of("dedupe"), List.of()),
                asked("run", "--from", "dedupe"));
        assertEquals(
                new RunRequest(
                        HERE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("report", "export", "enrich")),
                asked("run", "--only", "report,export", "--only", "enrich"));
    }

    @Test
    void importTakesFilesOrNone() {
        assertEquals(new ImportRequest(HERE, List.of(), Optional.empty(), Optional.empty()), asked("import"));
        assertEquals(
                new ImportRequest(
                        Path.of("/elsewhere"),
                        List.of(HERE.resolve("a.csv"), Path.of("/b.csv")),
                        Optional.of("order"),
                        Optional.of("shop")),
                asked("import", "a.csv", "/b.csv", "-w", "/elsewhere", "--kind", "order", "--source=shop"));
    }

    @Test
    void importTakesItsOptions() {
        assertEquals(
                new ImportRequest(
                        HERE,
                        List.of(HERE.resolve("a.csv")),
                        Optional.empty(),
                        Optional.empty(),
                        new ImportOptions(true, true, false, true)),
                asked("import", "a.csv", "--snapshot", "--force", "--dry-run"));
        assertEquals(
                new ImportOptions(false, false, true, false),
                ((ImportRequest) asked("import", "r.csv", "--mended")).options());
    }

    @Test
    void historyTakesAKindAndAKey() {
        assertEquals(new HistoryRequest(HERE, "customer", "K1", Optional.empty()), asked("history", "customer", "K1"));
        assertEquals(
                new HistoryRequest(Path.of("/elsewhere"), "order", "S 1", Optional.of("shop")),
                asked("history", "order", "S 1", "-s", "shop", "-w", "/elsewhere"));
    }

    @Test
    void validateFailsOnErrorsUnlessToldOtherwise() {
        assertEquals(
                new ValidateRequest(
                        List.of(HERE.resolve("客户表.xlsx")),
                        Optional.empty(),
                        ReadOptions.DETECT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ValidationOutputs.NONE,
                        Optional.of(Severity.ERROR),
                        Lang.EN),
                asked("validate", "客户表.xlsx"));
    }

    @Test
    void validateTakesSeveralFilesAndSaysWhatToWrite() {
        ValidationOutputs.Fix fix = new ValidationOutputs.Fix(HERE.resolve("clean"), true, true);
        assertEquals(
                new ValidateRequest(
                        List.of(HERE.resolve("a.csv"), HERE.resolve("b.csv")),
                        Optional.of(HERE.resolve("ws")),
                        ReadOptions.DETECT,
                        Optional.of(HERE.resolve("r.yml")),
                        Optional.of("customer"),
                        Optional.of("erp"),
                        new ValidationOutputs(
                                Optional.of(HERE.resolve("out")),
                                Optional.of(HERE.resolve("f.xlsx")),
                                Optional.of(HERE.resolve("j.xml")),
                                Optional.of(HERE.resolve("q.html")),
                                Optional.of(fix),
                                true),
                        Optional.empty(),
                        Lang.ZH),
                asked(
                        ("validate a.csv b.csv -w ws -r r.yml -k customer -s erp -o out --findings f.xlsx --junit j.xml --report q.html"
                                        + " --fix clean/ --fix-suggested --mask --fail-on never --lang zh")
                                .split(" ")));
    }

    @Test
    void validateWithoutFilesJudgesTheStore() {
        ValidateRequest request = (ValidateRequest) asked("validate", "--store");
        assertEquals(List.of(), request.files());
        assertEquals(Optional.of(HERE), request.workspace());
    }

    @Test
    void validateSpeaksTheLanguageOfTheLocale() {
        cli.locale = Locale.SIMPLIFIED_CHINESE;
        assertEquals(Lang.ZH, ((ValidateRequest) asked("validate", "a.csv")).lang());
    }

    @Test
    void dedupeEnrichAndRunsTakeAWorkspace() {
        WorkspaceRequest elsewhere = new WorkspaceRequest(Path.of("/elsewhere"));
        assertEquals(elsewhere, asked("dedupe", "-w", "/elsewhere"));
        assertEquals(elsewhere, asked("enrich", "--workspace", "/elsewhere"));
        assertEquals(elsewhere, asked("runs", "list", "-w", "/elsewhere"));
    }

    @Test
    void reportTakesItsNameAndAFolder() {
        assertEquals(
                new ReportRequest(
                        HERE,
                        "funnel",
                        Optional.of(LocalDate.of(2026, 1, 31)),
                        Optional.of(Lang.EN),
                        Optional.of(HERE.resolve("reports"))),
                asked("report", "funnel", "--as-of", "2026-01-31", "--lang", "en", "--to", "reports"));
    }

    @Test
    void customersAreTheGoldenRecords() {
        Path file = HERE.resolve("c.csv");
        assertEquals(new ExportRequest(HERE, "golden", file), asked("export", "--to", "c.csv"));
        assertEquals(new ExportRequest(HERE, "golden", file), asked("export", "customers", "--to", "c.csv"));
        assertEquals(new ExportRequest(HERE, "customer", file), asked("export", "customer", "--to", "c.csv"));
    }

    @Test
    void generateOrdersData() {
        asked("generate", "--out", "trial");
        assertEquals(new Generator.Exports(HERE.resolve("trial"), 3000, 1, Optional.empty(), false), cli.ordered);
        asked("generate", "--rows", "50", "--seed", "7", "--as-of", "2026-01-31", "--only", "customer", "-o", "trial");
        assertEquals(
                new Generator.Exports(HERE.resolve("trial"), 50, 7, Optional.of(LocalDate.of(2026, 1, 31)), true),
                cli.ordered);
        asked("generate", "--kind", "duplicates", "--rows", "50", "--chinese", "0.5", "-o", "trial");
        assertEquals(new Generator.Duplicates(HERE.resolve("trial"), 50, 1, Optional.of(0.5)), cli.ordered);
        asked("generate", "--kind", "duplicates", "-o", "trial");
        assertEquals(new Generator.Duplicates(HERE.resolve("trial"), 3000, 1, Optional.empty()), cli.ordered);
    }

    @Test
    void convertTakesFilesWhatIsKnownOfThemAndAnOutput() {
        ReadOptions reading = ReadOptions.DETECT
                .withEncoding("GB18030")
                .withDelimiter("tab")
                .withQuote("none")
                .withUndecodable(CsvOptions.Undecodable.REJECT_ROW)
                .withHeaderLine(3)
                .withHeaderRows(2)
                .withFooters(0)
                .withSheet("*")
                .withPassword("secret");
        cli.variables.put("KEMPT_PASSWORD", "secret");
        ConvertRequest request = (ConvertRequest) asked(
                "convert",
                "a.csv",
                "-o",
                "out.xlsx",
                "--encoding",
                "GB18030",
                "--delimiter",
                "tab",
                "--quote",
                "none",
                "--undecodable",
                "reject",
                "--header-line",
                "3",
                "--header-rows",
                "2",
                "--footers",
                "0",
                "--sheet",
                "*");
        assertEquals(List.of(HERE.resolve("a.csv")), request.files());
        assertEquals(ConvertTarget.file(HERE.resolve("out.xlsx"), false), request.to());
        assertEquals(reading, request.reading());
    }

    @Test
    void dedupeTakesFilesAndWhatTheirColumnsMean() {
        DuplicatesRequest request = (DuplicatesRequest) asked(
                "dedupe",
                "a.csv",
                "b.xlsx",
                "--id",
                "no",
                "--column",
                "birth=date",
                "--column",
                "a=b=none",
                "--link",
                "-o",
                "out",
                "--lang",
                "zh");
        assertEquals(List.of(HERE.resolve("a.csv"), HERE.resolve("b.xlsx")), request.files());
        assertEquals(Optional.of("no"), request.id());
        assertEquals(Map.of("birth", "date", "a=b", "none"), request.columns());
        assertTrue(request.link());
        assertEquals(Optional.of(HERE.resolve("out")), request.out());
        assertEquals(Lang.ZH, request.lang());
    }

    @Test
    void explainTakesRecordsOfFilesOrOfTheStore() {
        ExplainRequest store = (ExplainRequest) asked("explain", "erp:1", "2", "-w", "/elsewhere");
        assertEquals(List.of(), store.files());
        assertEquals(List.of("erp:1", "2"), List.of(store.a(), store.b()));
        assertEquals(Path.of("/elsewhere"), store.folder());
        ExplainRequest file = (ExplainRequest) asked("explain", "--file", "a.csv", "--id", "no", "1", "2");
        assertEquals(List.of(HERE.resolve("a.csv")), file.files());
        assertEquals(Optional.of("no"), file.id());
    }

    @Test
    void evaluateTakesClustersAndTheirTruth() {
        EvaluationRequest request = (EvaluationRequest) asked(
                "evaluate",
                "--clusters",
                "c.csv",
                "--truth",
                "t.csv",
                "--pairs",
                "p.csv",
                "-o",
                "e.xlsx",
                "--top",
                "3");
        assertEquals(HERE.resolve("c.csv"), request.clusters());
        assertEquals(HERE.resolve("t.csv"), request.truth());
        assertEquals(Optional.of(HERE.resolve("p.csv")), request.pairs());
        assertEquals(Optional.of(HERE.resolve("e.xlsx")), request.xlsx());
        assertEquals(3, request.top());
    }

    @Test
    void convertWritesToAFolderOrToStandardOutput() {
        ConvertRequest folder = (ConvertRequest) asked("convert", "a.csv", "b.csv", "-o", "out/", "--bom");
        assertEquals(ConvertTarget.folder(HERE.resolve("out"), true), folder.to());
        ConvertRequest stream = (ConvertRequest) asked("convert", "a.csv", "-o", "-", "--header-line", "none");
        assertEquals(HeaderOptions.NO_HEADER, stream.reading().header().line());
        assertEquals(null, stream.to().path());
    }

    @Test
    void eraseLooksUntilItIsToldYes() {
        EraseRequest look = new EraseRequest(HERE, "K1", Optional.empty(), false, "");
        assertEquals(look, asked("erase", "--customer", "K1"));
        assertEquals(look, asked("erase", "--customer", "K1", "--yes", "--dry-run"));
        assertEquals(
                new EraseRequest(HERE, "K1", Optional.of("erp"), true, "request 12"),
                asked("erase", "--customer", "K1", "-s", "erp", "--yes", "--reason", "request 12"));
        assertEquals(new WorkspaceRequest(HERE), asked("erase", "--list"));
        assertEquals(new WorkspaceRequest(HERE), asked("erase", "--lift", "3"));
        assertEquals(2, cli.call("erase"));
        assertEquals(2, cli.call("erase", "--list", "--customer", "K1"));
    }

    @Test
    void pseudonymsNeedAKeyThatNobodyElseKnows() {
        assertEquals(2, cli.call("export", "--to", "a.csv", "--pseudonymise"));
        assertTrue(cli.err.contains("openssl rand -hex 32"), cli.err);
        assertEquals(2, cli.call("export", "--to", "a.csv", "--key-file", "a.key"));
        cli.variables.put("KEMPT_PSEUDONYM_KEY", "short");
        assertEquals(2, cli.call("export", "--to", "a.csv", "--pseudonymise"));
        cli.variables.put("KEMPT_PSEUDONYM_KEY", "0123456789abcdef0123456789abcdef");
        ExportRequest request = (ExportRequest) asked("export", "--to", "a.csv", "--pseudonymise");
        assertTrue(request.key().isPresent());
    }
}
