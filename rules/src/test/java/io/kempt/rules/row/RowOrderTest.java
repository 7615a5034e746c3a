package io.kempt.rules.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.model.Kind;
import io.kempt.rules.model.RecordId;
import io.kempt.rules.model.Row;
import io.kempt.rules.rulebook.RulebookReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A row's findings depend on the row alone: not on the rows before it, nor on the thread that judges it. */
class RowOrderTest {
    private static final RowRules RULES = RowRules.compile(
            new RulebookReader().read("rulebook.yml", """
                    kinds:
                      customer:
                        rules:
                          code: {field: uscc, when: country == 'CN', expect: uscc != '', severity: error, on-error: field}
                          rich: {expect: 'number(amount) > 10 || days(created_on, updated_on) < 30'}
                          order: {date-order: [created_on, updated_on], severity: error}
                          reachable: {at-least-one-of: [uscc, name], severity: error, on-error: keep}
                        exempt:
                          old: {code: [rule.order, value.too-long, value.above-max], owner: 张三, until: 2026-12-31, reason: 旧}
                          cheap: {code: rule.reachable, where: number(amount) < 5, until: 2026-12-31, reason: 小}
                        fields:
                          name: {type: text, max-length: 3, on-error: field}
                          uscc: {type: text}
                          country: {type: text}
                          amount: {type: decimal}
                          created_on: {type: date, max: as-of}
                          updated_on: {type: date}
                          owner: {type: text}
                    """), Kind.CUSTOMER, Optional.of(LocalDate.of(2026, 6, 30)));

    private static final List<List<String>> VALUES = List.of(
            List.of("", "甲", "甲乙丙丁", "x"),
            List.of("", "91A", "91B"),
            List.of("CN", "US", ""),
            List.of("", "3", "12.5", "很多"),
            List.of("", "2024-01-02", "2024/1/2", "2030-01-01", "soon"),
            List.of("", "2024-01-20", "2023-12-31", "2025-01-01"),
            List.of("", "张三", "李四", " 张三 "));

    private static List<Row> rows() {
        Random random = new Random(20260630);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            String[] values = VALUES.stream()
                    .map(choices -> choices.get(random.nextInt(choices.size())))
                    .toArray(String[]::new);
            rows.add(new Row(new RecordId("erp", "a.csv", "", i), values));
        }
        return rows;
    }

    private static Map<Row, RowVerdict> judged(List<Row> rows) {
        Map<Row, RowVerdict> verdicts = new HashMap<>();
        rows.forEach(row -> verdicts.put(row, RULES.apply(row)));
        return verdicts;
    }

    @Test
    void neitherOrderNorThreadMatters() {
        List<Row> rows = rows();
        Map<Row, RowVerdict> inOrder = judged(rows);
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(1));

        assertEquals(inOrder, judged(shuffled));
        assertEquals(
                inOrder, rows.parallelStream().collect(Collectors.toConcurrentMap(Function.identity(), RULES::apply)));
        for (String code : List.of(
                "rule.code", "rule.rich", "rule.order", "rule.reachable", "finding.exempt", "value.above-max")) {
            assertTrue(
                    inOrder.values().stream()
                            .anyMatch(verdict -> verdict.findings().stream()
                                    .anyMatch(one -> one.code().id().equals(code))),
                    code);
        }
    }

    /** What was accepted is in order: judged again, it is accepted again and nothing changes. */
    @Test
    void anAcceptedRowIsAcceptedAgain() {
        for (Row row : rows()) {
            RowVerdict first = RULES.apply(row);
            if (first.accepted()) {
                RowVerdict again = RULES.apply(first.row());
                assertTrue(again.accepted(), () -> row.id() + " " + first.findings() + " then " + again.findings());
                assertEquals(first.row(), again.row());
            }
        }
    }
}
