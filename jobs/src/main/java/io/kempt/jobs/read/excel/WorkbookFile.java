package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import java.util.List;

/**
 * A workbook opened for reading, whichever format it has. What is wrong with it is a {@link StopException}, never an
 * exception of a library.
 */
public interface WorkbookFile extends AutoCloseable {

    /** The file's name without the folder. */
    String file();

    /** Its worksheets in their order; sheets that hold a chart or macros only are left out. */
    List<SheetInfo> sheets();

    /** What is merged and hidden on a sheet. */
    SheetLayout layout(SheetInfo sheet);

    /**
     * The rows of a sheet from its first; to be closed by the caller.
     *
     * @param recordLimit the longest row that is read, in characters
     */
    SheetRows rows(SheetInfo sheet, int recordLimit);

    @Override
    void close();

    /** What to say of a workbook that no reader of its format understands. */
    static StopException unreadable(String file, Throwable cause) {
        return new StopException(
                ExitCode.INPUT_REFUSED,
                file + " is not a workbook that can be read",
                "Open it in Excel or WPS and save it as an Excel workbook (.xlsx).",
                cause);
    }
}
