package io.kempt.jobs.read.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell's number and format say; the expectation is what Excel shows, in ISO 8601. */
final class CellFormatTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    General                     | 45356              | 45356
                    General                     | 123456789012345    | 123456789012345
                    General                     | 13800138000        | 13800138000
                    General                     | 6.9012345678901E12 | 6901234567890.1
                    General                     | 3.1010119900307E17 | 310101199003070000
                    General                     | 9.1310104296354906E+17 | 913101042963549000
                    General                     | 0.1                | 0.1
                    General                     | 1.1000000000000001 | 1.1
                    General                     | -5                 | -5
                    0.00                        | 12.5               | 12.5
                    #,##0;[Red]-#,##0           | 1234               | 1234
                    0.00E+00                    | 1234               | 1234
                    "d"0                        | 7                  | 7
                    [$-804]0.00                 | 7                  | 7
                    @                           | 7                  | 7
                    000000                      | 1234               | 001234
                    000000                      | 1234567            | 1234567
                    000000                      | 1.5                | 1.5
                    yyyy-mm-dd                  | 45356              | 2024-03-05
                    yyyy-mm-dd                  | 45356.75           | 2024-03-05
                    yyyy"年"m"月"d"日"          | 45356              | 2024-03-05
                    [$-804]yyyy\\年m\\月d\\日;@ | 45356              | 2024-03-05
                    yyyy"年"m"月"               | 45356              | 2024-03-05
                    m/d                         | 45356              | 2024-03-05
                    e"年"m"月"                  | 45356              | 2024-03-05
                    [DBNum1]yyyy"年"            | 45356              | 2024-03-05
                    yyyy/m/d h:mm               | 45356.75           | 2024-03-05T18:00:00
                    yyyy/m/d h:mm               | 45356              | 2024-03-05
                    yyyy/m/d h:mm:ss.000        | 45356.9999999      | 2024-03-06
                    h:mm AM/PM                  | 0.5                | 12:00:00
                    h:mm                        | 45356.5            | 2024-03-05T12:00:00
                    mm:ss                       | 0.0104166666666667 | 00:15:00
                    [h]:mm                      | 1.5                | 36:00:00
                    yyyy-mm-dd                  | 1                  | 1900-01-01
                    yyyy-mm-dd                  | 59                 | 1900-02-28
                    yyyy-mm-dd                  | 60                 | 1900-02-29
                    yyyy-mm-dd                  | 61                 | 1900-03-01
                    yyyy-mm-dd                  | 2958465            | 9999-12-31
                    yyyy-mm-dd                  | 2958466            | 2958466
                    yyyy-mm-dd                  | -1                 | -1
                    """)
    void code(String code, String number, String shown) {
        assertEquals(shown, new CellNumbers(false).text(number, CellFormat.ofCode(code.replace("\\\\", "\\"))));
    }

    /** Chinese Excel stores 27 to 36 and 50 to 58 without a code; POI shows the bare number for them. */
    @ParameterizedTest
    @CsvSource({
        "0, 45356, 45356",
        "1, 45356, 45356",
        "14, 45356, 2024-03-05",
        "17, 45356, 2024-03-05",
        "20, 0.75, 18:00:00",
        "22, 45356.75, 2024-03-05T18:00:00",
        "26, 45356, 45356",
        "27, 45356, 2024-03-05",
        "31, 45356, 2024-03-05",
        "32, 0.75, 18:00:00",
        "36, 45356, 2024-03-05",
        "37, 45356, 45356",
        "46, 1.5, 36:00:00",
        "49, 45356, 45356",
        "50, 45356, 2024-03-05",
        "57, 45356, 2024-03-05",
        "58, 45356, 2024-03-05",
        "59, 45356, 45356"
    })
    void builtIn(int id, String number, String shown) {
        assertEquals(shown, new CellNumbers(false).text(number, CellFormat.builtIn(id)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1904-01-01", "1, 1904-01-02", "43894, 2024-03-05"})
    void countedFrom1904(String number, String shown) {
        assertEquals(shown, new CellNumbers(true).text(number, CellFormat.builtIn(14)));
    }
}
