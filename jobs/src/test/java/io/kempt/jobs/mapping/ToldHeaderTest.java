package io.kempt.jobs.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What columns are called in messages. A header with a value among its cells is a record, and none of its cells is told. */
final class ToldHeaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "编号|客户名称|手机              > 编号|客户名称|手机",
                "id||name                        > id|column 2|name",
                "月份|张三|李四                  > 月份|张三|李四",
                "20260131|2026-02-28|2026        > 20260131|2026-02-28|2026",
                "K1|欧阳震华|13911112222         > column 1|column 2|column 3",
                "K1|欧阳震华|139 1111 2222       > column 1|column 2|column 3",
                "Zoe|zoe@example.org|            > column 1|column 2|column 3",
                "王五|11010519491231002X|官网    > column 1|column 2|column 3",
            })
    void tellsNoRecord(String header, String told) {
        assertEquals(told, String.join("|", HeaderName.told(List.of(header.split("\\|", -1)))));
    }
}
