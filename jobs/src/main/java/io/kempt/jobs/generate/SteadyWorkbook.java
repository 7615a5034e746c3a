package io.kempt.jobs.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.jspecify.annotations.Nullable;

/**
 * A streaming workbook whose numbers are written with up to 17 digits, as Excel does. POI takes {@link Double#toString},
 * which gives other digits before Java 19 than since (JDK-4511638).
 */
final class SteadyWorkbook extends SXSSFWorkbook {
    private static final MathContext EXCEL_DIGITS = new MathContext(17);

    SteadyWorkbook(int rowsInMemory) {
        super(rowsInMemory);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new SteadyCells();
    }

    static String digits(double value) {
        BigDecimal rounded = new BigDecimal(value).round(EXCEL_DIGITS);
        return rounded.scale() < 0
                ? rounded.toString()
                : rounded.stripTrailingZeros().toPlainString();
    }

    private static final class SteadyCells extends SheetDataWriter {
        SteadyCells() throws IOException {}

        @Override
        public void writeCell(int columnIndex, @Nullable Cell cell) throws IOException {
            if (cell == null) {
                return;
            }
            if (cell.getCellType() != CellType.NUMERIC) {
                super.writeCell(columnIndex, cell);
                return;
            }
            _out.write("<c r=\"" + cell.getAddress().formatAsString() + "\"");
            if (cell.getCellStyle().getIndex() != 0) {
                _out.write(" s=\"" + cell.getCellStyle().getIndex() + "\"");
            }
            _out.write("><v>" + digits(cell.getNumericCellValue()) + "</v></c>");
        }
    }
}
