package io.kempt.jobs.workspace;

import io.kempt.jobs.mapping.ColumnContract;
import io.kempt.jobs.table.CsvOptions;
import io.kempt.jobs.table.HeaderOptions;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.model.Kind;
import io.kempt.rules.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code inputs:} of {@code kempt.yml}. */
final class InputReader {
    /** As many rows as a sheet can have. */
    private static final int MOST_LINES = 1_048_576;

    private static final int MOST_HEADER_ROWS = 9;
    private static final int MOST_FOOTERS = 1_000;

    private InputReader() {}

    static List<WorkspaceInput> inputs(YamlNode node, ColumnContract columns) {
        YamlNode list = node.child("inputs");
        List<WorkspaceInput> inputs = new ArrayList<>();
        boolean readable = node.isPresent() || node.mistakes().isEmpty();
        if (readable && !list.isPresent()) {
            list.mistake("'inputs' is missing; list the files to import, each with its kind and source");
        } else if (list.isList() && list.elements().isEmpty()) {
            list.mistake("'inputs' is empty; list the files to import, each with its kind and source");
        }
        for (YamlNode entry : list.elements()) {
            if (!entry.isMapping()) {
                entry.mistake("expected 'files:', 'kind:' and 'source:' here");
                continue;
            }
            input(entry, columns).ifPresent(inputs::add);
        }
        return inputs;
    }

    private static Optional<WorkspaceInput> input(YamlNode entry, ColumnContract columns) {
        String files = entry.requiredText("files");
        Optional<Kind> kind = kind(entry);
        String source = source(entry);
        ReadOptions reading = reading(entry);
        String passwordFile = entry.text("password-file", "");
        ImportSettings settings = new ImportSettings(
                mapping(entry),
                columns(entry, columns),
                entry.flag("snapshot", false),
                entry.integer("snapshot-floor", ImportSettings.DEFAULT_FLOOR, 0, 100),
                inbox(entry, files));
        entry.refuseUnknownKeys();
        return kind.map(of -> new WorkspaceInput(files, of, source, reading, passwordFile, settings));
    }

    /** Folders of their own make an input an inbox as well. */
    private static Optional<Inbox> inbox(YamlNode entry, String files) {
        boolean folders = entry.has("archive") || entry.has("refused");
        boolean inbox = entry.flag("inbox", folders);
        Inbox places = new Inbox(
                entry.text("archive", Inbox.DEFAULT.archive()), entry.text("refused", Inbox.DEFAULT.refused()));
        if (folders && !inbox) {
            entry.mistakeAt("inbox", "'inbox' is false, yet a folder is named to move files to; leave one of them out");
        }
        String folder = files.contains("/") ? files.substring(0, files.lastIndexOf('/')) : ".";
        refuseOwnFolder(entry, folder, "archive", places.archive());
        refuseOwnFolder(entry, folder, "refused", places.refused());
        return inbox ? Optional.of(places) : Optional.empty();
    }

    /** Files that were moved where they came from would be found there again. */
    private static void refuseOwnFolder(YamlNode entry, String folder, String key, String place) {
        if (entry.has(key) && Path.of(folder).normalize().equals(Path.of(place).normalize())) {
            entry.mistakeAt(key, "'" + key + "' is the folder that the files are delivered to; name another one");
        }
    }

    /** What is known of the files beforehand; what is left open is found out. */
    private static ReadOptions reading(YamlNode entry) {
        CsvOptions csv = new CsvOptions(
                entry.text("encoding", ""),
                undecodable(entry),
                entry.text("delimiter", ""),
                entry.text("quote", ""),
                entry.text("escape", ""));
        boolean none = entry.text("header-line", "").equals(CsvOptions.NONE);
        long line = none ? HeaderOptions.NO_HEADER : entry.integer("header-line", 0, 1, MOST_LINES);
        HeaderOptions header = new HeaderOptions(
                line,
                entry.integer("header-rows", 0, 1, MOST_HEADER_ROWS),
                entry.integer("footers", -1, 0, MOST_FOOTERS),
                ReadOptions.DETECT.header().known(),
                none);
        return ReadOptions.DETECT.withCsv(csv).withHeader(header).withSheet(entry.text("sheet", ""));
    }

    private static CsvOptions.Undecodable undecodable(YamlNode entry) {
        String what = entry.text("undecodable", "refuse");
        if (!what.equals("refuse") && !what.equals("reject")) {
            entry.mistakeAt("undecodable", "'undecodable' is '" + what + "'; choose one of refuse, reject");
        }
        return what.equals("reject") ? CsvOptions.Undecodable.REJECT_ROW : CsvOptions.Undecodable.REFUSE_FILE;
    }

    /** Fields by the headers that are to be read so. */
    private static Map<String, String> mapping(YamlNode entry) {
        YamlNode node = entry.mapping("mapping");
        Map<String, String> mapping = new LinkedHashMap<>();
        for (String header : node.keys()) {
            node.text(header).ifPresentOrElse(field -> mapping.put(header, field), () -> {
                node.mistakeAt(header, "'" + header + "' names no field; write one, or none");
            });
        }
        return mapping;
    }

    /** What {@code columns:} says; what it leaves open is as given. */
    static ColumnContract columns(YamlNode owner, ColumnContract otherwise) {
        YamlNode node = owner.mapping("columns");
        ColumnContract.Reaction added = node.choice("added", otherwise.added());
        Optional<ColumnContract.Reaction> removed = node.child("removed").isPresent()
                ? Optional.of(node.choice("removed", ColumnContract.Reaction.FAIL))
                : otherwise.removed();
        ColumnContract.Reaction reordered = node.choice("reordered", otherwise.reordered());
        node.refuseUnknownKeys();
        return new ColumnContract(added, removed, reordered);
    }

    private static String source(YamlNode entry) {
        String source = entry.requiredText("source");
        if (!source.isEmpty() && !WorkspaceInput.isSourceName(source)) {
            entry.child("source")
                    .mistake("'source' is '" + source + "'; use letters, digits, - and _ only, such as erp");
        }
        return source;
    }

    private static Optional<Kind> kind(YamlNode entry) {
        String code = entry.requiredText("kind");
        Optional<Kind> kind = Kind.ofCode(code);
        if (kind.isEmpty() && !code.isEmpty()) {
            entry.child("kind")
                    .mistake("unknown kind '" + code + "'; choose one of "
                            + Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining(", ")));
        }
        return kind;
    }
}
