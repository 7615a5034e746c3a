package io.kempt.rules.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.rules.finding.Findings;
import io.kempt.rules.model.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MissingTokensTest {
    private static final String RULEBOOK = """
            extends: crm-cn
            missing: [待补录, 'See File']
            kinds:
              customer:
                fields:
                  source: {missing: [见合同]}
            """;

    @ParameterizedTest
    @CsvSource({
        "name, 待补录, ''",
        "name, ' ＳＥＥ  file', ''",
        "source, 待补录, ''",
        "source, 见合同, ''",
        "owner, 见合同, 见合同",
        "owner, 无, ''"
    })
    void aStewardsOwnWordsForNoValue(String field, String raw, String expected) {
        FieldRules rules = new RulebookReader()
                .read("rulebook.yml", RULEBOOK).rules(Kind.CUSTOMER).stream()
                        .filter(one -> one.field().name().equals(field))
                        .findFirst()
                        .orElseThrow();
        assertEquals(expected, rules.standardiser().standardise(raw, new Findings()));
    }
}
