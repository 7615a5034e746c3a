package io.kempt.jobs.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonWriterTest {
    @Test
    void writesARunRecord() {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("job", "导入 \"ERP\"");
        run.put("rows", 1_204L);
        run.put("share", new BigDecimal("0.9550"));
        run.put("tiny", 1e-7);
        run.put("complete", true);
        run.put("files", List.of("a.csv", "b.csv"));
        run.put("rejected", List.of());
        run.put("notes", Map.of());
        run.put("nested", List.of(Map.of("n", 1)));
        assertEquals("""
                {
                  "job": "导入 \\"ERP\\"",
                  "rows": 1204,
                  "share": 0.9550,
                  "tiny": 0.00000010,
                  "complete": true,
                  "files": [
                    "a.csv",
                    "b.csv"
                  ],
                  "rejected": [],
                  "notes": {},
                  "nested": [
                    {
                      "n": 1
                    }
                  ]
                }
                """, JsonWriter.pretty(run));
        assertEquals("{\"n\":[1,\"a\",false]}", JsonWriter.compact(Map.of("n", List.of(1, "a", false))));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "22, \\\"",
                "5C, \\\\",
                "0A, \\n",
                "0D, \\r",
                "09, \\t",
                "00, \\u0000",
                "1F, \\u001f",
                "7F, \\u007f",
                "2F, /",
                "E9, é",
                "D83D, \\ud83d",
                "DE00, \\ude00"
            })
    void escapes(String codeUnit, String written) {
        String text = String.valueOf((char) Integer.parseInt(codeUnit, 16));
        assertEquals("\"" + written + "\"", JsonWriter.compact(text));
    }

    @Test
    void keepsPairsOfSurrogatesTogether() {
        assertEquals("\"😀𠮷\"", JsonWriter.compact("😀𠮷"));
    }

    @Test
    void refusesWhatJsonDoesNotHave() {
        assertThrows(IllegalArgumentException.class, () -> JsonWriter.compact(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> JsonWriter.compact(List.of('c')));
    }
}
