package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.StopException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * An .xls workbook of Excel 97 to 2003 (BIFF8) or of Excel 5 and 95 (BIFF5). Sheets are streamed from the compound file;
 * what the cells refer to is kept. POI takes the compound file apart and decrypts; its records are not used, since it
 * makes an object of each one and stumbles over pictures and macros that hold no cell.
 */
final class XlsWorkbook implements WorkbookFile {
    /** Where a sheet's records begin in the stream. */
    private final Map<SheetInfo, Long> places = new LinkedHashMap<>();

    private final String file;
    private final POIFSFileSystem parts;
    private final String stream;
    private final OutputBudget budget;
    private final XlsGlobals globals;
    private @Nullable EncryptionInfo encryption;

    XlsWorkbook(String file, long bytes, POIFSFileSystem parts, String stream, String password) throws IOException {
        this.file = file;
        this.parts = parts;
        this.stream = stream;
        this.budget = new OutputBudget(file, bytes);
        this.globals = new XlsGlobals(places);
        boolean complete = false;
        try (BiffRecords records = new BiffRecords(parts.createDocumentInputStream(stream))) {
            readGlobals(records, password);
            complete = true;
        } finally {
            if (!complete) {
                globals.close();
            }
        }
    }

    private void readGlobals(BiffRecords records, String password) throws IOException {
        if (!records.next() || !globals.begin(records)) {
            throw StopException.inputRefused(
                    file + " is a workbook of Excel 4 or older, which cannot be read",
                    "Open it in Excel or WPS and save it as an Excel workbook (.xlsx).");
        }
        while (records.next() && records.type() != XlsGlobals.END) {
            if (records.type() == XlsGlobals.FILE_PASS) {
                EncryptionInfo info = encryption(records);
                EncryptedWorkbook.unlock(file, info, password);
                encryption = info;
                records.decrypt(info);
            } else {
                globals.read(records);
            }
        }
    }

    private EncryptionInfo encryption(BiffRecords records) {
        try {
            if (!globals.isUnicode()) {
                throw new IOException("encrypted before Excel 97");
            }
            RecordInputStream record = new RecordInputStream(new ByteArrayInputStream(records.bytes()));
            record.nextRecord();
            return new FilePassRecord(record).getEncryptionInfo();
        } catch (IOException | RuntimeException unknown) {
            throw EncryptedWorkbook.unsupported(file, unknown);
        }
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.copyOf(places.keySet());
    }

    @Override
    public SheetRows rows(SheetInfo sheet, int recordLimit) {
        RowCells cells = new RowCells(file + " sheet " + sheet.name(), globals.numbers(), budget, recordLimit);
        return new XlsRows(file + " sheet " + sheet.name(), records(sheet), globals, cells);
    }

    @Override
    public SheetLayout layout(SheetInfo sheet) {
        XlsLayout layout = new XlsLayout();
        try (BiffRecords records = records(sheet)) {
            while (records.next() && layout.read(records)) {
                // until the sheet ends
            }
        } catch (IOException broken) {
            throw Workbooks.damaged(file, broken);
        }
        return layout.done();
    }

    /** The records of a sheet after its first. Only an encrypted stream must be read from its beginning. */
    private BiffRecords records(SheetInfo sheet) {
        Long place = places.get(sheet);
        if (place == null) {
            throw new IllegalArgumentException("not a sheet of this workbook: " + sheet.name());
        }
        try {
            BiffRecords records = new BiffRecords(parts.createDocumentInputStream(stream));
            EncryptionInfo unlocked = encryption;
            if (unlocked == null) {
                records.skip(place);
            } else {
                passOver(records, place, unlocked);
            }
            if (!records.next() || !XlsGlobals.isBegin(records.type())) {
                throw new IOException("no sheet begins there");
            }
            return records;
        } catch (IOException | RuntimeException broken) {
            throw Workbooks.damaged(file, broken);
        }
    }

    private static void passOver(BiffRecords records, long place, EncryptionInfo unlocked) throws IOException {
        while (records.position() < place && records.next()) {
            if (records.type() == XlsGlobals.FILE_PASS) {
                records.decrypt(unlocked);
            }
        }
    }

    @Override
    public void close() {
        globals.close();
        Workbooks.close(parts);
    }
}
