package io.kempt.cli.command;

import io.kempt.cli.console.DisplayWidth;
import io.kempt.cli.console.Palette;
import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.jobs.request.FileProfile;
import io.kempt.rules.model.Lang;
import io.kempt.rules.profile.ColumnProfile;
import io.kempt.rules.profile.ColumnWording;
import io.kempt.rules.profile.TableProfile;
import java.util.ArrayList;
import java.util.List;

/** A file's profile for the eye: the file, a line a column, and what deserves a look. Lines are at most 100 columns. */
final class ProfileView {
    private static final int WIDTH = 100;
    private static final int NAME = 20;
    private static final int GIST = 36;

    private final Palette palette;
    private final List<String> lines = new ArrayList<>();

    ProfileView(Palette palette) {
        this.palette = palette;
    }

    List<String> lines(FileProfile file) {
        line(file.file() + ": " + file.shape());
        line(rows(file.table()));
        file.notes().forEach(note -> wrapped("note: ", note));
        lines.add("");
        columns(file.table().columns());
        remarks(file.table().columns());
        return lines;
    }

    private static String rows(TableProfile table) {
        StringBuilder text = new StringBuilder(Wording.count(table.rows(), "row"))
                .append(", ")
                .append(Wording.count(table.columns().size(), "column"));
        part(text, table.blankRows(), "blank row", "blank rows");
        part(text, table.duplicateRows(), "row like an earlier one", "rows like an earlier one");
        if (table.comparedRows() < table.rows()) {
            text.append(" (of the first ")
                    .append(Wording.count(table.comparedRows()))
                    .append(')');
        }
        part(text, table.shortRows(), "row cut short", "rows cut short");
        part(text, table.longRows(), "row beyond the header", "rows beyond the header");
        return text.toString();
    }

    private static void part(StringBuilder text, long count, String one, String many) {
        if (count > 0) {
            text.append(", ").append(Wording.count(count)).append(' ').append(count == 1 ? one : many);
        }
    }

    private void columns(List<ColumnProfile> columns) {
        TextTable table = new TextTable("COLUMN", "MEANING", "#FILLED", "#DISTINCT", "VALUES", "REMARKS");
        for (ColumnProfile column : columns) {
            ColumnWording wording = new ColumnWording(column, Lang.EN);
            int remarks = wording.remarks().size();
            table.row(
                    DisplayWidth.cut(Wording.plain(column.name()), NAME),
                    column.meaning().label().en(),
                    ColumnWording.percent(column.fillRate()),
                    ColumnWording.count(column.distinct(), column.distinctEstimated()),
                    DisplayWidth.cut(Wording.plain(wording.gist()), GIST),
                    remarks == 0 ? "" : Integer.toString(remarks));
        }
        List<String> rows = table.lines();
        lines.add(palette.strong(rows.get(0)));
        rows.subList(1, rows.size()).forEach(this::line);
    }

    private void remarks(List<ColumnProfile> columns) {
        int width = columns.stream()
                .mapToInt(column -> Math.min(NAME, DisplayWidth.of(column.name())))
                .max()
                .orElse(0);
        boolean headed = false;
        for (ColumnProfile column : columns) {
            String name = DisplayWidth.cut(Wording.plain(column.name()), NAME);
            String lead = "  " + name + " ".repeat(Math.max(0, width - DisplayWidth.of(name))) + "  ";
            for (String remark : new ColumnWording(column, Lang.EN).remarks()) {
                if (!headed) {
                    lines.add("");
                    lines.add(palette.strong("REMARKS"));
                    headed = true;
                }
                wrapped(lead, Wording.plain(remark));
                lead = " ".repeat(DisplayWidth.of(lead));
            }
        }
    }

    /** Words that do not fit go below their like. */
    private void wrapped(String lead, String text) {
        String indent = " ".repeat(DisplayWidth.of(lead));
        StringBuilder row = new StringBuilder(lead);
        boolean first = true;
        for (String word : text.split(" ")) {
            boolean fits = DisplayWidth.of(row.toString()) + 1 + DisplayWidth.of(word) <= WIDTH;
            if (!first && !fits) {
                line(row.toString());
                row = new StringBuilder(indent);
                first = true;
            }
            row.append(first ? "" : " ").append(word);
            first = false;
        }
        line(row.toString());
    }

    private void line(String text) {
        lines.add(DisplayWidth.cut(Wording.plain(text), WIDTH));
    }
}
