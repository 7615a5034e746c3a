package io.kempt.rules.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How names and addresses are split. */
class PartsTest {
    @Test
    void splitsPersonsNames() {
        for (List<String> row : Cases.rows("person_names.csv")) {
            PersonName name = PersonName.of(MatchText.fold(row.get(0)));
            assertEquals(row.subList(1, 3), List.of(name.given(), name.surname()), row.get(0));
        }
    }

    @Test
    void splitsCompanyNames() {
        for (List<String> row : Cases.rows("company_names.csv")) {
            CompanyName name = CompanyName.of(MatchText.fold(row.get(0)));
            assertEquals(
                    row.subList(1, 6),
                    List.of(name.core(), name.trade(), name.form(), name.region(), name.branch()),
                    row.get(0));
        }
    }

    @Test
    void splitsAddresses() {
        for (List<String> row : Cases.rows("addresses.csv")) {
            Address address =
                    Address.of(MatchText.fold(row.get(0)), MatchText.fold(row.get(1)), MatchText.fold(row.get(2)));
            assertEquals(
                    row.subList(3, 8),
                    List.of(address.street(), address.road(), address.house(), address.city(), address.postcode()),
                    row.get(0));
        }
    }

    @Test
    void tellsCompaniesFromPersons() {
        for (String company : List.of("北京华创科技有限公司", "Rees Electronics", "Hope & Sons", "Acme GmbH", "鸿运超市")) {
            assertTrue(CompanyName.looksLikeCompany(MatchText.fold(company)), company);
        }
        for (String person : List.of("张伟", "欧阳娜娜", "John Smith", "Ann Lee", "阿不都热西提·买买提")) {
            assertFalse(CompanyName.looksLikeCompany(MatchText.fold(person)), person);
        }
    }
}
