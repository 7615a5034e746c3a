package io.kempt.jobs;

import io.kempt.jobs.read.Spool;
import io.kempt.jobs.request.ImportOptions;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.table.CsvOptions;
import io.kempt.jobs.table.HeaderOptions;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.jobs.write.JsonWriter;
import io.kempt.rules.model.Lang;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run was asked to do, as the JSON that its row keeps: enough to ask it again. Passwords are left out, and files are
 * named as people know them, so that a workspace may be moved. Only what differs from the default is written.
 */
final class GivenArguments {
    private static final ReadOptions DETECT = ReadOptions.DETECT;

    private final YamlNode given;

    private GivenArguments(YamlNode given) {
        this.given = given;
    }

    static String of(RunRequest request) {
        Map<String, Object> given = new LinkedHashMap<>();
        request.asOf().ifPresent(day -> given.put("asOf", day.toString()));
        request.lang().ifPresent(lang -> given.put("lang", lang.name()));
        request.from().ifPresent(step -> given.put("from", step));
        putUnless(given, "only", request.only(), List.of());
        return JsonWriter.compact(given);
    }

    static String of(ImportRequest request, Workspace workspace) {
        Map<String, Object> given = new LinkedHashMap<>();
        if (!request.files().isEmpty()) {
            given.put("files", request.files().stream().map(workspace::display).toList());
        }
        request.kind().ifPresent(kind -> given.put("kind", kind));
        request.source().ifPresent(source -> given.put("source", source));
        ImportOptions options = request.options();
        putUnless(given, "snapshot", options.snapshot(), false);
        putUnless(given, "force", options.force(), false);
        putUnless(given, "mended", options.mended(), false);
        putReading(given, options.reading());
        return JsonWriter.compact(given);
    }

    private static void putReading(Map<String, Object> given, ReadOptions reading) {
        CsvOptions csv = reading.csv();
        putUnless(given, "encoding", csv.encoding(), "");
        putUnless(
                given,
                "undecodable",
                csv.undecodable().name(),
                DETECT.csv().undecodable().name());
        putUnless(given, "delimiter", csv.delimiter(), "");
        putUnless(given, "quote", csv.quote(), "");
        putUnless(given, "escape", csv.escape(), "");
        HeaderOptions header = reading.header();
        putUnless(given, "headerLine", header.line(), DETECT.header().line());
        putUnless(given, "headerRows", (long) header.rows(), (long)
                DETECT.header().rows());
        putUnless(given, "footers", (long) header.footers(), (long)
                DETECT.header().footers());
        putUnless(given, "sheet", reading.sheets().sheet(), "");
    }

    private static void putUnless(Map<String, Object> given, String name, Object value, Object ordinary) {
        if (!value.equals(ordinary)) {
            given.put(name, value);
        }
    }

    /** Reads what a row keeps. */
    static GivenArguments read(String json) {
        return new GivenArguments(Settings.parse("the arguments of the run", json));
    }

    /** Whether a file came in by standard input, which nobody can ask for again. */
    boolean fromStandardInput() {
        return given.texts("files").stream().anyMatch(file -> Path.of(file).endsWith(Spool.STANDARD_INPUT));
    }

    RunRequest run(Path root) {
        return new RunRequest(
                root,
                given.text("asOf").map(LocalDate::parse),
                given.text("lang").map(Lang::valueOf),
                given.text("from"),
                given.texts("only"));
    }

    ImportRequest importFiles(Path root) {
        List<Path> files = given.texts("files").stream().map(root::resolve).toList();
        ImportOptions options = new ImportOptions(
                given.flag("snapshot", false),
                given.flag("force", false),
                given.flag("mended", false),
                false,
                reading());
        return new ImportRequest(root, files, given.text("kind"), given.text("source"), options);
    }

    private ReadOptions reading() {
        HeaderOptions known = DETECT.header();
        return DETECT.withCsv(new CsvOptions(
                        given.text("encoding", ""),
                        given.text("undecodable")
                                .map(CsvOptions.Undecodable::valueOf)
                                .orElse(DETECT.csv().undecodable()),
                        given.text("delimiter", ""),
                        given.text("quote", ""),
                        given.text("escape", "")))
                .withHeader(new HeaderOptions(
                        number("headerLine", known.line()),
                        (int) number("headerRows", known.rows()),
                        (int) number("footers", known.footers()),
                        known.known(),
                        known.numbered()))
                .withSheet(given.text("sheet", ""));
    }

    private long number(String name, long ordinary) {
        Optional<BigDecimal> number = given.decimal(name);
        return number.isPresent() ? number.get().longValueExact() : ordinary;
    }
}
