package io.kempt.jobs.report;

import io.kempt.rules.model.Lang;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of a workbook, each made once: Excel refuses books with more than 64,000. */
final class SheetStyles {
    private final XSSFWorkbook book;
    private final String fontName;
    private final Map<Role, XSSFFont> fonts = new HashMap<>();
    private final Map<Key, XSSFCellStyle> styles = new HashMap<>();

    private record Key(Role role, String pattern, boolean right, boolean wrap) {}

    SheetStyles(XSSFWorkbook book, Lang lang) {
        this.book = book;
        this.fontName = lang == Lang.ZH ? "微软雅黑" : "Calibri";
    }

    /** For text that stays in one line. */
    XSSFCellStyle text(Role role) {
        return styles.computeIfAbsent(new Key(role, "@", false, false), this::create);
    }

    /** For text that may take several lines. */
    XSSFCellStyle wrapped(Role role, boolean right) {
        return styles.computeIfAbsent(new Key(role, "@", right, true), this::create);
    }

    /** For numbers and dates. */
    XSSFCellStyle number(Role role, String pattern) {
        return styles.computeIfAbsent(new Key(role, pattern, !role.isTile() && role != Role.NOTE, false), this::create);
    }

    private XSSFCellStyle create(Key key) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(fonts.computeIfAbsent(key.role(), this::font));
        style.setDataFormat(book.createDataFormat().getFormat(key.pattern()));
        style.setAlignment(key.right() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        style.setVerticalAlignment(key.role() == Role.TILE_BASIS ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
        style.setWrapText(key.wrap());
        if (!key.role().fill().isEmpty()) {
            style.setFillForegroundColor(colour(key.role().fill()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        style.setBorderBottom(key.role().bottom());
        style.setBottomBorderColor(colour(key.role() == Role.HEADER ? Role.ACCENT : Role.LINE));
        addEdges(key.role(), style);
        return style;
    }

    private static void addEdges(Role role, XSSFCellStyle style) {
        if (role == Role.TOTAL) {
            style.setBorderTop(BorderStyle.THIN);
            style.setTopBorderColor(colour(Role.ACCENT));
        }
        boolean inTable = role == Role.HEADER || role == Role.BODY || role == Role.CODE || role == Role.TOTAL;
        if (role.isTile() || (inTable && style.getAlignment() == HorizontalAlignment.LEFT)) {
            style.setIndention((short) 1);
        }
        if (role.isTile()) {
            style.setBorderLeft(BorderStyle.MEDIUM);
            style.setLeftBorderColor(colour(Role.BAR));
        }
    }

    private XSSFFont font(Role role) {
        XSSFFont font = book.createFont();
        font.setFontName(role == Role.CODE ? "Consolas" : fontName);
        font.setFontHeightInPoints((short) role.points());
        font.setBold(role.isBold());
        font.setColor(colour(role.colour()));
        return font;
    }

    static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb));
    }
}
