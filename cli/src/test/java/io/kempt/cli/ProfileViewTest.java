package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.cli.console.DisplayWidth;
import io.kempt.jobs.request.FileProfile;
import io.kempt.rules.profile.TableAccumulator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A profile on the console: data on standard output, what to do next on standard error. */
class ProfileViewTest {
    private final Cli cli = new Cli();

    @Test
    void aSmallChineseFile() {
        cli.jobs.profiles = List.of(profile());
        assertEquals(0, cli.call("profile", "客户.csv"));
        assertEquals("""
                客户.csv: GB18030 (97% sure), comma, header on line 1, 1 footer line ignored
                6 rows, 6 columns, 1 blank row

                COLUMN    MEANING     FILLED  DISTINCT  VALUES                   REMARKS
                客户编号  identifier    100%         5  A999 100%                1
                客户名称  company       100%         6  汉+ 66.6%, 汉汉 33.3%
                手机      phone        83.3%         4  9{11} 60%, 9.99A+99 20%  5
                金额      amount        100%         6  98 – 880000, median 105  1
                建档日期  date          100%         6  1900-01-01 – 2024-05-17  3
                来源      choice       83.3%         2  官网 60%, 展会 40%

                REMARKS
                  客户编号  1 repeats an earlier value, such as K005 (2)
                  手机      1 not fitting the meaning, such as 1.3***
                            1 used as a placeholder, such as 138****8000
                            1 in scientific notation, digits are lost, such as 1.3***
                            1 with full-width letters or digits, such as １３９***
                            1 saying only that there is no value: 暂无 (1)
                  金额      1 outlier beyond 38 – 181.5, such as 880000
                  建档日期  1 not fitting the meaning, such as 2024-06-31
                            1 used as a placeholder, such as 1900-01-01
                            1 outlier beyond 2023-12-15 – 2024-06-21, such as 1900-01-01
                """, cli.out);
        assertEquals("next: kempt init 客户.csv\n", cli.err);
    }

    @Test
    void linesFitAHundredColumns() {
        cli.jobs.profiles = List.of(profile());
        cli.call("profile", "客户.csv");
        cli.out.lines().forEach(line -> assertTrue(DisplayWidth.of(line) <= 100, line));
    }

    @Test
    void quietLeavesTheProfile() {
        cli.jobs.profiles = List.of(profile());
        cli.call("profile", "客户.csv", "--quiet");
        assertTrue(cli.out.startsWith("客户.csv: "));
        assertEquals("", cli.err);
    }

    @Test
    void jsonHoldsTheFigures() {
        cli.jobs.profiles = List.of(profile());
        cli.call("profile", "客户.csv", "--json");
        assertTrue(cli.out.startsWith("{\"exit\":0,\"files\":[{\"file\":\"客户.csv\""), cli.out);
        assertTrue(cli.out.contains("\"name\":\"手机\",\"meaning\":\"phone\",\"cells\":6,\"blank\":0"), cli.out);
        assertTrue(cli.out.contains("{\"value\":\"138****5678\",\"count\":2}"), cli.out);
    }

    private static FileProfile profile() {
        TableAccumulator table = new TableAccumulator(List.of("客户编号", "客户名称", "手机", "金额", "建档日期", "来源"));
        table.add("K001", "杭州云图科技有限公司", "13812345678", "120.00", "2024-03-05", "官网");
        table.add("K002", "王伟", "13812345678", "99.50", "2024-03-06", "官网");
        table.add("K003", "李娜", "１３９１２３４５６７８", "110.25", "2024-04-01", "展会");
        table.add("K004", "深圳海川贸易有限公司", "13800138000", "105.00", "1900-01-01", "官网");
        table.add("K005", "广州南山物流有限公司", "1.39E+10", "98.00", "2024-05-17", "展会");
        table.add("K005", "北京春风餐饮有限公司", "暂无", "880000.00", "2024-06-31", "");
        table.addBlank();
        return new FileProfile(
                "客户.csv",
                "",
                "GB18030",
                0.97,
                ",",
                1,
                1,
                "GB18030 (97% sure), comma, header on line 1, 1 footer line ignored",
                List.of(),
                table.finish().masked());
    }
}
