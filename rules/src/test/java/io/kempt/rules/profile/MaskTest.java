package io.kempt.rules.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.RulebookReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What anybody may see of the values of the bundled rulebook's customer fields, wrong ones too. */
final class MaskTest {
    private static final Rulebook CRM_CN = new RulebookReader().bundled("crm-cn");

    @ParameterizedTest
    @CsvSource(textBlock = """
            mobile,      13812345678,          138****5678
            mobile,      138 1234 5678,        138****5678
            mobile,      13812345678/张三,     138***
            mobile,      张三,                 张***
            email,       zhangsan@example.com, z***@example.com
            email,       zhangsan,             z***
            contact,     张三丰,               张**
            contact,     Jane Roe,             J*** R***
            contact,     张三 13812345678,     张**
            name,        杭州云图科技有限公司, 杭州云图科技有限公司
            name,        张三,                 张**
            name,        张三 13812345678,     张**
            address,     浙江省杭州市西湖区文三路1号, 浙江省杭州市***
            customer_id, K100001,              K100001
            uscc,        91330106MA2CDEFG1X,   91330106MA2CDEFG1X
            """)
    void personalFieldsAreHidden(String field, String value, String shown) {
        FieldSpec spec = CRM_CN.kind(Kind.CUSTOMER).orElseThrow().fields().stream()
                .filter(one -> one.name().equals(field))
                .findFirst()
                .orElseThrow();
        assertEquals(shown, Mask.of(spec, value));
    }

    @ParameterizedTest
    @CsvSource({"请致电 13812345678 李工,请致电 138**** 李工", "mail a.b@c.cn,mail ***@c.cn", "K1,K1"})
    void textLosesNumbersAndMailboxes(String value, String shown) {
        assertEquals(shown, Mask.text(value));
    }
}
