package io.kempt.rules.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a column holds is told by its values, and by its header where these leave a doubt. */
class ColumnMeaningTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "甲|13812345678;139 0000 1234;+8613612345678;0571-88886666|phone",
                "Kontakt|+49 30 901820;+44 20 7946 0018;(020) 7946 0018|phone",
                "乙|wang@qq.com;li.si@163.com;info@example.org|email",
                "丙|914403001922038216;9144030071526726XG;91330100799655058B|uscc",
                "丁|11010519491231002X;440524188001010014|resident-id",
                "戊|王伟;李娜;欧阳修;张总|person",
                "X|John Smith;Mary Ann Evans;J. R. Miller|person",
                "己|杭州云图科技有限公司;深圳市腾讯计算机系统有限公司;Example Trading Ltd.|company",
                "庚|浙江省杭州市西湖区文三路1号;上海市浦东新区世纪大道100号5楼|address",
                "辛|2024-03-05;2024/12/31;2023年1月2日|date",
                "壬|20240305;20241231;19991201|date",
                "单价|12.50;1,200.00;¥99|amount",
                "数量|1;2;15;300|number",
                "邮编|310000;200120;100080|postcode",
                "a|是;否;是;否;是|boolean",
                "b|中国;CN;美国;Germany|country",
                "c|CNY;USD;EUR|currency",
                "客户编号|C0001;C0002;C0003;C0004|identifier",
                "工号|007;008;007;009;007|code",
                "状态|已完成;已取消;已完成;已完成;已取消;已完成|choice",
                "来源|官网;展会;官网;官网;展会|choice",
                "网站|https://example.com/a;www.example.org|url",
                "备注|客户说下周再联系;已寄样品，等回复;价格偏高|text",
                "空|;;|empty",
                "客户|北京甲乙有限公司;王伟;上海丙丁有限公司;李娜;张强|company",
            })
    void theMeaningOfAColumn(String header, String values, String meaning) {
        assertEquals(meaning, profile(header, values.split(";", -1)).meaning().toString());
    }

    @ParameterizedTest(name = "{0}: {1} of the values fit")
    @CsvSource({"13812345678;138123;13912345678;13612345678, 0.75", "13812345678;13800138000, 0.5"})
    void valuesThatDoNotFitLowerTheValidShare(String values, double valid) {
        assertEquals(valid, profile("手机", values.split(";")).valid());
    }

    private static ColumnProfile profile(String header, String... values) {
        ColumnAccumulator column = new ColumnAccumulator(header, ProfileLimits.of(1));
        List.of(values).forEach(column::add);
        return column.finish();
    }
}
