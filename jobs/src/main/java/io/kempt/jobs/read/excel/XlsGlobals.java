package io.kempt.jobs.read.excel;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.util.CodePageUtil;

/** What stands before the sheets of an .xls workbook and is valid in all of them ([MS-XLS] 2.1.7.20.3). */
final class XlsGlobals implements AutoCloseable {
    static final int END = 0x0A;
    static final int FILE_PASS = 0x2F;
    static final int SHEET = 0x85;

    private static final int BEGIN = 0x809;
    private static final int DATE_MODE = 0x22;
    private static final int CODE_PAGE = 0x42;
    private static final int CELL_STYLE = 0xE0;
    private static final int SHARED_STRINGS = 0xFC;
    private static final int FORMAT = 0x41E;
    private static final int BIFF8 = 0x600;
    private static final int BIFF5 = 0x500;

    private final Map<SheetInfo, Long> places;
    private final Map<Integer, CellFormat> declared = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final TextStore strings = new TextStore();
    private CellNumbers numbers = new CellNumbers(false);
    private Charset codePage = StandardCharsets.ISO_8859_1;
    private boolean unicode;

    /**
     * @param places receives the sheets and where they begin
     */
    XlsGlobals(Map<SheetInfo, Long> places) {
        this.places = places;
    }

    static boolean isBegin(int type) {
        return type == BEGIN;
    }

    /** Reads the first record; false when the workbook is of a version that cannot be read. */
    boolean begin(BiffRecords records) throws IOException {
        if (!isBegin(records.type())) {
            return false;
        }
        int version = records.u16(0);
        unicode = version == BIFF8;
        return unicode || version == BIFF5;
    }

    void read(BiffRecords records) throws IOException {
        switch (records.type()) {
            case DATE_MODE -> numbers = new CellNumbers(records.u16(0) == 1);
            case CODE_PAGE -> codePage = charset(records.u16(0));
            case SHEET -> addSheet(records);
            case FORMAT -> declared.put(records.u16(0), CellFormat.ofCode(format(records)));
            case CELL_STYLE -> styles.add(records.u16(2));
            case SHARED_STRINGS -> readStrings(records);
            default -> {}
        }
    }

    private static Charset charset(int codePage) {
        try {
            return Charset.forName(CodePageUtil.codepageToEncoding(codePage, true));
        } catch (UnsupportedEncodingException | IllegalArgumentException unknown) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    /** Charts, macro sheets and modules have entries too, but no rows. */
    private void addSheet(BiffRecords records) throws IOException {
        long place = records.i32(0) & 0xFFFFFFFFL;
        boolean visible = (records.u8(4) & 3) == 0;
        boolean worksheet = records.u8(5) == 0;
        BiffText name = new BiffText(records, 6);
        String text = unicode ? name.shortText() : name.bytes(name.u8(), codePage);
        if (worksheet) {
            places.putIfAbsent(new SheetInfo(text, visible), place);
        }
    }

    private String format(BiffRecords records) throws IOException {
        BiffText code = new BiffText(records, 2);
        return unicode ? code.text() : code.bytes(code.u8(), codePage);
    }

    private void readStrings(BiffRecords records) throws IOException {
        long count = records.i32(4) & 0xFFFFFFFFL;
        BiffText text = new BiffText(records, 8);
        while (strings.size() < count && !text.isAtEnd()) {
            strings.add(text.richText());
        }
    }

    /** Whether texts are Unicode, as from Excel 97 on. */
    boolean isUnicode() {
        return unicode;
    }

    Charset codePage() {
        return codePage;
    }

    CellNumbers numbers() {
        return numbers;
    }

    /** The format of a cell's style index. */
    CellFormat format(int style) {
        int id = style < styles.size() ? styles.get(style) : 0;
        CellFormat format = declared.get(id);
        return format == null ? CellFormat.builtIn(id) : format;
    }

    /** A shared text; an index that is none is damage. */
    String string(int index) throws IOException {
        try {
            return strings.get(index);
        } catch (IndexOutOfBoundsException wrong) {
            throw new IOException(wrong);
        }
    }

    @Override
    public void close() {
        strings.close();
    }
}
