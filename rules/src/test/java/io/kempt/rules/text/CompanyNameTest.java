package io.kempt.rules.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class CompanyNameTest {
    static Stream<Arguments> cases() {
        return Vectors.of("company_parts.csv", 7);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void takesANameApart(
            String name, String region, String trade, String business, String form, String branch, String note) {
        CompanyName parts = CompanyName.parse(name);
        assertEquals(
                String.join("|", region, trade, business, form, branch, note),
                String.join(
                        "|",
                        parts.region(),
                        parts.tradeName(),
                        parts.business(),
                        parts.legalForm(),
                        parts.branch(),
                        parts.note()));
    }
}
