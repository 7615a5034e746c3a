package io.kempt.cli.option;

import io.kempt.cli.console.Environment;
import io.kempt.jobs.table.CsvOptions;
import io.kempt.jobs.table.HeaderOptions;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.workspace.Password;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the caller knows of a file beforehand. Without any of these everything is found out. */
public final class ReadingOptions {
    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The encoding, such as GB18030, Big5 or windows-1252 (default: found out).")
    String encoding = "";

    @Option(
            names = "--undecodable",
            paramLabel = "WHAT",
            converter = Converters.OnUndecodable.class,
            description =
                    "What to do with bytes that are no text: refuse the file, or reject the record (default: refuse).")
    CsvOptions.Undecodable undecodable = CsvOptions.Undecodable.REFUSE_FILE;

    @Option(
            names = "--delimiter",
            paramLabel = "CHARS",
            description = "What stands between cells: one character or several, or tab (default: found out).")
    String delimiter = "";

    @Option(names = "--quote", paramLabel = "CHAR", description = "What encloses cells, or none (default: found out).")
    String quote = "";

    @Option(
            names = "--escape",
            paramLabel = "CHAR",
            description = "What stands before a quotation mark in a cell, or none (default: found out).")
    String escape = "";

    @Option(
            names = "--header-line",
            paramLabel = "LINE",
            converter = Converters.HeaderLine.class,
            description = "The line or row on which the header begins, or none (default: found out).")
    long headerLine;

    @Option(
            names = "--header-rows",
            paramLabel = "N",
            description = "How many lines or rows the header takes (default: found out).")
    int headerRows;

    @Option(
            names = "--footers",
            paramLabel = "N",
            description = "How many records at the end are totals or remarks (default: found out).")
    int footers = -1;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description =
                    "The sheet of a workbook by name or number; * for all that match (default: the first that fits).")
    String sheet = "";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file with the password of encrypted workbooks (default: the variable " + Password.VARIABLE
                    + ").")
    Optional<Path> passwordFile = Optional.empty();

    /** The options as readers take them. */
    public ReadOptions reading(Environment environment) {
        HeaderOptions known = ReadOptions.DETECT.header();
        return ReadOptions.DETECT
                .withCsv(new CsvOptions(encoding, undecodable, delimiter, quote, escape))
                .withHeader(new HeaderOptions(headerLine, headerRows, footers, known.known(), known.numbered()))
                .withSheet(sheet)
                .withPassword(password(environment));
    }

    private String password(Environment environment) {
        return passwordFile
                .map(file -> Password.in(environment.folder().resolve(file)))
                .orElseGet(() -> environment.variable(Password.VARIABLE));
    }
}
