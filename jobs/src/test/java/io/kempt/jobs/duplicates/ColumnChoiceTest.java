package io.kempt.jobs.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.jobs.exit.StopException;
import io.kempt.rules.profile.TableAccumulator;
import io.kempt.rules.rulebook.RulebookReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What columns are taken for, by headers and values of common exports; each case says why. */
final class ColumnChoiceTest {
    private static final HeaderMeanings HEADERS = new HeaderMeanings(new RulebookReader().bundled("crm-cn"));

    private static List<ChosenColumn> choose(String header, String rows, Map<String, String> given) {
        List<String> names = Stream.of(header.split(",")).map(String::strip).toList();
        TableAccumulator table = new TableAccumulator(names);
        for (String row : rows.split("\\|")) {
            table.add(row.split(",", -1));
        }
        return ColumnChoice.of(names, table.finish().columns(), HEADERS, given);
    }

    private static String meanings(List<ChosenColumn> columns) {
        return columns.stream().map(column -> column.meaning().code()).collect(Collectors.joining(","));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "columns.csv", numLinesToSkip = 1)
    void recognisesColumns(String reason, String header, String rows, String meanings) {
        assertEquals(meanings, meanings(choose(header, rows, Map.of())), reason);
    }

    @Test
    void whatIsGivenGoesFirst() {
        List<ChosenColumn> columns =
                choose("id,name,phone", "1,Jane Roe,13912345678", Map.of("phone", "none", "Name", "person-name"));
        assertEquals("id,person-name,none", meanings(columns));
        assertEquals(ChosenColumn.Why.GIVEN, columns.get(2).why());
    }

    @Test
    void mistakesAreSaid() {
        assertEquals(
                "there is no column 'nmae'",
                assertThrows(StopException.class, () -> choose("id,name", "1,Jane", Map.of("nmae", "none")))
                        .problem());
        assertEquals(
                "two columns are given as city: a and b",
                assertThrows(
                                StopException.class,
                                () -> choose("a,b", "x,y", new TreeMap<>(Map.of("a", "city", "b", "city"))))
                        .problem());
        assertEquals(
                "no column tells customers apart: expected a name, phone, e-mail, address or identifier",
                assertThrows(StopException.class, () -> choose("id,amount", "1,3.50", Map.of()))
                        .problem());
    }
}
