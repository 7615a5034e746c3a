package io.kempt.jobs.mapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.model.OnError;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeaderMappingTest {
    private static final KindSpec CUSTOMER = kind(
            Kind.CUSTOMER,
            "customer_id",
            field("customer_id", "Customer ID", "客户编号", true, "客户代码", "编号"),
            field("name", "Customer name", "客户名称", true, "公司名称", "单位名称"),
            field("mobile", "Mobile", "手机", false, "联系电话", "手机号"),
            field("amount", "Amount", "金额", false, "成交金额"));

    private static final KindSpec ORDER = kind(
            Kind.ORDER,
            "order_id",
            field("order_id", "Order ID", "订单编号", true, "订单号"),
            field("customer_id", "Customer ID", "客户编号", true, "客户代码"),
            field("amount", "Amount", "金额", true, "订单金额"));

    /** A header and the field that it means. */
    @ParameterizedTest
    @CsvSource({
        "customer_id, customer_id",
        "Customer ID, customer_id",
        "CUSTOMER-ID, customer_id",
        "' customer  id ', customer_id",
        "CustomerId, customer_id",
        "客户编号, customer_id",
        "客 户 编 号, customer_id",
        "客戶編號, customer_id",
        "手機號, mobile",
        "*客户编号, customer_id",
        "ＭＯＢＩＬＥ, mobile",
        "手机号, mobile",
        "手机（必填）, mobile",
        "金额(元), amount",
        "Amount [CNY], amount",
        "【金额】, none",
        "电话, none",
        "'', none",
        "(元), none"
    })
    void header(String header, String field) {
        HeaderMapping mapping = HeaderMapping.of(CUSTOMER, List.of(header));
        int expected = CUSTOMER.index(field);
        for (int i = 0; i < CUSTOMER.fields().size(); i++) {
            assertEquals(i == expected ? 0 : -1, mapping.column(i));
        }
        assertEquals(expected < 0 ? 1 : 0, mapping.unmapped().size());
    }

    @Test
    void putsValuesIntoFieldOrder() {
        HeaderMapping mapping = HeaderMapping.of(CUSTOMER, List.of("手机", "备注", "客户编号"));
        assertArrayEquals(new String[] {"K1", "", "138", ""}, mapping.apply(new String[] {"138", "x", "K1"}));
        assertEquals(List.of("备注"), mapping.unmapped());
        assertEquals(
                List.of("name"),
                mapping.missingRequired().stream().map(FieldSpec::name).toList());
    }

    /** A name goes before a label, a label before an alias, an earlier alias before a later one, a remark comes last. */
    @ParameterizedTest
    @CsvSource({
        "手机, mobile, 1",
        "手机号, 手机, 1",
        "手机, 手机号, 0",
        "联系电话, 手机号, 0",
        "手机号, 联系电话, 1",
        "手机号, 手机(备用), 0",
        "手机(备用), 联系电话, 1"
    })
    void theMoreDirectHeaderWins(String first, String second, int chosen) {
        HeaderMapping mapping = HeaderMapping.of(CUSTOMER, List.of(first, second));
        assertEquals(chosen, mapping.column(2));
        assertEquals(List.of(chosen == 0 ? second : first), mapping.unmapped());
    }

    @Test
    void twoColumnsForOneFieldAreRefused() {
        StopException refused =
                assertThrows(StopException.class, () -> HeaderMapping.of(CUSTOMER, List.of("客户编号", "手机号", "手 机 号")));
        assertEquals("two columns fit the field mobile: '手机号' (column 2) and '手 机 号' (column 3)", refused.getMessage());
        assertEquals("Rename the one to read to mobile, or delete the other.", refused.nextStep());
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
    }

    @Test
    void aHeaderForTwoFieldsIsAMistakeOfTheRulebook() {
        KindSpec torn = kind(
                Kind.CONTACT,
                "",
                field("mobile", "Mobile", "手机", false, "电话"),
                field("phone", "Phone", "座机", false, "电话"));
        StopException refused = assertThrows(StopException.class, () -> HeaderMapping.of(torn, List.of("电话")));
        assertEquals(
                "the header '电话' stands for two fields of contact in the rulebook: mobile and phone",
                refused.getMessage());
        assertEquals(ExitCode.USAGE, refused.exit());
        HeaderMapping.of(torn, List.of("手机", "座机"));
    }

    private static String read(Map<String, String> pinned, Map<String, String> remembered, String... header) {
        HeaderMapping mapping = HeaderMapping.of(CUSTOMER, List.of(header), new KnownColumns(pinned, remembered));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < header.length; i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(mapping.fields().get(i))
                    .append(' ')
                    .append(mapping.decision(i));
        }
        return text.toString();
    }

    @Test
    void whatTheSettingsSayGoesBeforeTheRulebookAndThatBeforeTheLastImport() {
        assertEquals(
                "name SETTINGS,  NONE, mobile LAST_IMPORT",
                read(Map.of("联络", "name"), Map.of("电话", "mobile", "联络", "mobile"), "联络", "客户名称", "电话"));
        assertEquals("mobile RULEBOOK,  NONE", read(Map.of(), Map.of("电话", "mobile"), "手机", "电话"));
    }

    @Test
    void aPinnedHeaderIsFoundWhateverItsWidthAndScript() {
        assertEquals("mobile SETTINGS", read(Map.of("联络 电话", "mobile"), Map.of(), "聯絡電話"));
        assertEquals(" SETTINGS", read(Map.of("手机", "none"), Map.of("手机", "mobile"), "手机"));
        assertEquals("mobile RULEBOOK", read(Map.of("电话", "mobile"), Map.of(), "手机"));
    }

    @Test
    void aPinnedFieldThatIsNotThereIsAMistake() {
        StopException refused = assertThrows(StopException.class, () -> read(Map.of("电话", "mobil"), Map.of(), "手机"));
        assertEquals(ExitCode.USAGE, refused.exit());
        assertEquals(
                "kempt.yml maps the column '电话' to the field 'mobil', which customer does not have; did you mean"
                        + " 'mobile'?",
                refused.problem());
    }

    @Test
    void twoColumnsPinnedToOneFieldAreRefused() {
        StopException refused = assertThrows(
                StopException.class, () -> read(Map.of("电话", "mobile", "联络", "mobile"), Map.of(), "电话", "联络"));
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
    }

    @Test
    void fitTellsKindsApart() {
        List<String> customers = List.of("客户编号", "客户名称", "手机", "备注");
        List<String> orders = List.of("订单号", "客户编号", "金额");
        assertTrue(HeaderMapping.fit(CUSTOMER, customers) > HeaderMapping.fit(ORDER, customers));
        assertTrue(HeaderMapping.fit(ORDER, orders) > HeaderMapping.fit(CUSTOMER, orders));
        assertEquals(1, HeaderMapping.fit(ORDER, orders));
        assertEquals(0, HeaderMapping.fit(ORDER, List.of("x", "")));
        assertEquals(0, HeaderMapping.fit(ORDER, List.of()));
    }

    @Test
    void knowsTheHeadersOfAllKinds() {
        Predicate<String> known = HeaderMapping.knownHeaders(List.of(CUSTOMER, ORDER));
        assertTrue(known.test("订单 编号"));
        assertTrue(known.test("Mobile"));
        assertFalse(known.test("13800138000"));
        assertFalse(known.test(" "));
    }

    private static KindSpec kind(Kind kind, String key, FieldSpec... fields) {
        return new KindSpec(kind, new Label(kind.code(), kind.code()), List.of(fields), key);
    }

    private static FieldSpec field(String name, String en, String zh, boolean required, String... aliases) {
        return new FieldSpec(
                name,
                new Label(en, zh),
                List.of(aliases),
                "text",
                required,
                false,
                false,
                OnError.ROW,
                "",
                YamlNode.missing());
    }
}
