package io.kempt.jobs.profile;

import io.kempt.jobs.request.FileProfile;
import io.kempt.jobs.write.OutputFile;
import io.kempt.rules.model.Lang;
import io.kempt.rules.profile.CharacterKinds;
import io.kempt.rules.profile.ColumnProfile;
import io.kempt.rules.profile.ColumnWording;
import io.kempt.rules.profile.PatternCount;
import io.kempt.rules.profile.TableProfile;
import io.kempt.rules.profile.ValueCount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Profiles as one HTML page that needs nothing else: no script, no font, no picture from elsewhere. It stays small enough
 * to be mailed: beyond a size, columns are named as left out.
 */
public final class ProfilePage {
    /** In characters. */
    private static final int LARGEST = 2_000_000;

    private static final int FILL_BAR = 80;
    private static final int COUNT_BAR = 120;

    private final Lang lang;
    private final int largest;
    private final Html html = new Html();

    ProfilePage(Lang lang, int largest) {
        this.lang = lang;
        this.largest = largest;
    }

    /** Writes the page. @return where it stands */
    public static Path write(Path target, List<FileProfile> files, Lang lang) {
        byte[] page = new ProfilePage(lang, LARGEST).page(files).getBytes(StandardCharsets.UTF_8);
        try (OutputFile out = OutputFile.create(target)) {
            out.stream().write(page);
            out.commit();
        } catch (IOException broken) {
            throw OutputFile.failure(target, broken);
        }
        return target;
    }

    String page(List<FileProfile> files) {
        html.raw("<!DOCTYPE html>\n<html lang=\"" + (lang == Lang.ZH ? "zh" : "en")
                        + "\"><head><meta charset=\"utf-8\"/>")
                .raw("<meta name=\"viewport\" content=\"width=device-width\"/>")
                .element("title", Word.PROFILE.in(lang))
                .raw("<style>")
                .raw(Html.style())
                .raw("</style></head><body><main>")
                .element("h1", Word.PROFILE.in(lang));
        files.forEach(this::file);
        html.raw("<footer>")
                .element("p", Word.ESTIMATES.in(lang) + " " + Word.FENCES.in(lang))
                .raw("</footer></main></body></html>\n");
        return html.toString();
    }

    private void file(FileProfile file) {
        TableProfile table = file.table();
        html.raw("<section>").element("h2", file.file()).element("p", "shape", file.shape());
        html.raw("<dl class=\"tiles\">");
        tile(Word.ROWS, table.rows());
        tile(Word.COLUMNS, table.columns().size());
        tile(Word.BLANK_ROWS, table.blankRows());
        tile(Word.DUPLICATE_ROWS, table.duplicateRows());
        tile(Word.RAGGED_ROWS, table.shortRows() + table.longRows());
        tile(Word.FOOTERS, file.footers());
        html.raw("</dl>");
        file.notes().forEach(note -> html.element("p", "note", note));
        overview(table.columns());
        details(table.columns());
        html.raw("</section>");
    }

    private void tile(Word name, long count) {
        html.raw("<div>")
                .element("dt", name.in(lang))
                .element("dd", ColumnWording.count(count, false))
                .raw("</div>");
    }

    private void overview(List<ColumnProfile> columns) {
        html.raw("<div class=\"wide\"><table><thead><tr>");
        for (Word head : List.of(Word.COLUMN, Word.MEANING, Word.FILLED, Word.DISTINCT, Word.VALID, Word.GIST)) {
            html.element("th", head.in(lang));
        }
        html.raw("</tr></thead><tbody>");
        for (ColumnProfile column : columns) {
            if (html.length() > largest) {
                break;
            }
            html.raw("<tr>")
                    .element("td", "name", column.name())
                    .element("td", column.meaning().label().in(lang))
                    .raw("<td class=\"number\">")
                    .text(ColumnWording.percent(column.fillRate()))
                    .raw(" ")
                    .bar(column.fillRate(), FILL_BAR)
                    .raw("</td>")
                    .element("td", "number", ColumnWording.count(column.distinct(), column.distinctEstimated()))
                    .element("td", "number", valid(column))
                    .element("td", new ColumnWording(column, lang).gist())
                    .raw("</tr>");
        }
        html.raw("</tbody></table></div>");
    }

    private static String valid(ColumnProfile column) {
        return column.judged() && column.filled() > 0
                ? (column.sampled() && column.valid() < 1 ? "≈" : "") + ColumnWording.percent(column.valid())
                : "";
    }

    private void details(List<ColumnProfile> columns) {
        int shown = 0;
        for (ColumnProfile column : columns) {
            if (html.length() > largest) {
                html.element("p", "note", (columns.size() - shown) + " " + Word.LEFT_OUT.in(lang));
                return;
            }
            column(column);
            shown++;
        }
    }

    private void column(ColumnProfile column) {
        html.raw("<article><h3>")
                .text(column.name())
                .raw(" <small>")
                .text(column.meaning().label().in(lang))
                .raw("</small></h3>");
        List<String> remarks = new ColumnWording(column, lang).remarks();
        if (!remarks.isEmpty()) {
            html.raw("<ul class=\"remarks\">");
            remarks.forEach(remark -> html.element("li", remark));
            html.raw("</ul>");
        }
        if (column.filled() > 0) {
            html.element("p", "facts", facts(column));
            BoxPlot.draw(html, column.range());
            html.raw("<div class=\"pair\">");
            counts(Word.TOP_VALUES, column.top(), column);
            counts(
                    Word.PATTERNS,
                    column.patterns().stream().map(ProfilePage::asValue).toList(),
                    column);
            html.raw("</div>");
        }
        html.raw("</article>");
    }

    private static ValueCount asValue(PatternCount form) {
        return new ValueCount(form.pattern(), form.count());
    }

    private String facts(ColumnProfile column) {
        List<String> facts = new ArrayList<>();
        facts.add(Word.SHORTEST.in(lang) + " " + column.lengths().min());
        facts.add(Word.MEAN_LENGTH.in(lang) + " " + column.lengths().mean());
        facts.add(Word.LONGEST.in(lang) + " " + column.lengths().max());
        if (!column.range().min().isEmpty()) {
            facts.add(Word.LEAST.in(lang) + " " + column.range().min());
            facts.add(Word.MOST.in(lang) + " " + column.range().max());
        }
        facts.add(Word.CHARACTERS.in(lang) + " " + kinds(column));
        return String.join(" · ", facts);
    }

    private String kinds(ColumnProfile column) {
        CharacterKinds kinds = column.characters();
        List<String> named = new ArrayList<>();
        kind(named, Word.DIGITS, kinds.digits(), column);
        kind(named, Word.LATIN, kinds.latin(), column);
        kind(named, Word.HAN, kinds.han(), column);
        kind(named, Word.OTHER_LETTERS, kinds.otherLetters(), column);
        kind(named, Word.BLANKS, kinds.blanks(), column);
        kind(named, Word.SIGNS, kinds.signs(), column);
        return String.join(", ", named);
    }

    private void kind(List<String> named, Word kind, long count, ColumnProfile column) {
        if (count > 0) {
            named.add(kind.in(lang) + " " + ColumnWording.percent((double) count / column.filled()));
        }
    }

    private void counts(Word title, List<ValueCount> counts, ColumnProfile column) {
        boolean estimated = title == Word.TOP_VALUES && column.topEstimated();
        long most = counts.stream().mapToLong(ValueCount::count).max().orElse(1);
        html.raw("<div>").element("h4", title.in(lang)).raw("<table class=\"counts\"><tbody>");
        for (ValueCount value : counts) {
            html.raw("<tr>")
                    .element("td", "value", value.value())
                    .raw("<td>")
                    .bar((double) value.count() / most, COUNT_BAR)
                    .raw("</td>")
                    .element("td", "number", ColumnWording.count(value.count(), estimated))
                    .element("td", "number", ColumnWording.percent((double) value.count() / column.filled()))
                    .raw("</tr>");
        }
        html.raw("</tbody></table></div>");
    }
}
