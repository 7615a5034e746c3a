package io.kempt.rules.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.rules.model.Lang;
import io.kempt.rules.yaml.Mistake;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The funnel against a case worked by hand, and its properties. */
final class FunnelTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static YamlNode handWorked() throws IOException {
        try (InputStream in = FunnelTest.class.getResourceAsStream("funnel-small.yml")) {
            return Settings.parse("funnel-small.yml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static FunnelResult handWorkedResult() throws IOException {
        YamlNode text = handWorked();
        FunnelSettings settings = FunnelSettings.read(text.child("settings").child("funnel"));
        text.throwIfMistaken();
        Funnel funnel = new Funnel(settings, AS_OF, "CNY");
        text.requiredText("changes").lines().forEach(line -> {
            String[] cells = line.split(",", -1);
            funnel.addStageChange(cells[0], cells[1], cells[2]);
        });
        text.requiredText("opportunities").lines().forEach(line -> funnel.add(opportunity(line)));
        return funnel.finish();
    }

    private static Opportunity opportunity(String line) {
        String[] cells = line.split(",", -1);
        return new Opportunity(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]);
    }

    @Test
    void stagesAreCountedAsWorkedByHand() throws IOException {
        String actual =
                handWorkedResult().stages().stream().map(FunnelTest::line).collect(Collectors.joining());
        assertEquals(handWorked().requiredText("stages"), actual);
    }

    private static String line(FunnelStage stage) {
        return stage.stage().value() + ": " + stage.entered() + " " + stage.advanced() + " " + stage.lost() + " "
                + stage.open() + " | " + stage.any() + " " + stage.strict() + " | " + stage.amount() + " | "
                + stage.stays() + " " + plain(stage.medianDays()) + " | "
                + stage.step().value().orElseThrow() + " "
                + stage.decidedStep().value().orElseThrow() + "\n";
    }

    private static String plain(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("-");
    }

    @Test
    void totalsAreCountedAsWorkedByHand() throws IOException {
        FunnelResult result = handWorkedResult();
        FunnelResult.Totals all = result.totals();
        assertEquals(
                handWorked().requiredText("totals"),
                all.opportunities() + " deals, won " + all.won() + " " + all.wonAmount() + ", lost " + all.lost() + " "
                        + all.lostAmount() + ", open " + all.open() + " " + all.openAmount() + ", no amount "
                        + all.withoutAmount() + ", backwards " + all.backwards() + ", lost untold "
                        + all.lostUntold());
        assertEquals(
                handWorked().requiredText("cycle"),
                all.cycle().deals() + " deals, median " + plain(all.cycle().median()) + ", mean "
                        + plain(all.cycle().mean()));
        assertEquals(new Ratio(2, 8), all.wonOfAll());
        assertEquals(new Ratio(2, 4), all.wonOfDecided());
        assertEquals(
                handWorked().requiredText("leak"),
                result.leak().orElseThrow().stage().value());
    }

    @Test
    void groupsAndOpenDealsAreCountedAsWorkedByHand() throws IOException {
        FunnelResult result = handWorkedResult();
        assertEquals(
                handWorked().requiredText("open"),
                result.openDeals().stream()
                        .map(open -> open.stage().value() + " " + open.deals() + " " + open.amount())
                        .collect(Collectors.joining(", ")));
        assertEquals(handWorked().requiredText("owners"), groups(result.byOwner()));
        assertEquals(handWorked().requiredText("sources"), groups(result.bySource()));
    }

    private static String groups(List<FunnelResult.Group> groups) {
        return groups.stream()
                .map(group -> group.name() + " " + group.opportunities() + "/" + group.won() + "/" + group.lost() + "/"
                        + group.open() + " " + group.wonAmount())
                .collect(Collectors.joining(", "));
    }

    @Test
    void everyRowIsAccountedFor() throws IOException {
        StringBuilder actual = new StringBuilder();
        for (Reconciliation rows : handWorkedResult().reconciliations()) {
            actual.append(rows.input().en()).append(": ").append(rows.in()).append(" in, ");
            actual.append(rows.used())
                    .append(" used, ")
                    .append(rows.unmatched())
                    .append(" unmatched\n");
            actual.append(rows.excluded().entrySet().stream()
                    .map(entry -> entry.getKey().text(Lang.EN) + " " + entry.getValue())
                    .sorted()
                    .collect(Collectors.joining(", ", "excluded: ", "\n")));
        }
        assertEquals(handWorked().requiredText("reconciliation"), actual.toString());
    }

    @Test
    void entriesOfOneDayAndReopenedDealsAreTaken() {
        Funnel funnel = new Funnel(FunnelSettings.defaults(), AS_OF, "");
        funnel.add(new Opportunity("o", "2026-01-01", "", "需求确认", "", "", "", ""));
        funnel.addStageChange("o", "需求确认", "2026-01-01");
        funnel.addStageChange("o", "初步接触", "2026-01-01");
        funnel.addStageChange("o", "输单", "2026-01-09");
        FunnelResult result = funnel.finish();
        assertEquals(1, result.stages().get(1).strict());
        assertEquals("8", plain(result.stages().get(1).medianDays()));
        assertEquals(1, result.totals().open());
        assertEquals(0, result.totals().lost());
        assertEquals(Optional.empty(), result.leak());
    }

    @Test
    void severalCurrenciesAreRefusedUnlessOneIsNamed() {
        Funnel funnel = new Funnel(FunnelSettings.defaults(), AS_OF, "");
        funnel.add(new Opportunity("o", "2026-01-01", "", "需求确认", "1", "CNY", "", ""));
        funnel.add(new Opportunity("p", "2026-01-01", "", "需求确认", "1", "USD", "", ""));
        assertEquals(
                "opportunities hold amounts in CNY, USD: a report adds up one currency; name the one to report",
                assertThrows(SeveralCurrenciesException.class, funnel::finish).getMessage());
    }

    @Test
    void mergedPartsEqualTheWholeAndEveryStageAddsUp() {
        for (int seed = 0; seed < 80; seed++) {
            FunnelResult whole = random(seed, 1);
            FunnelResult merged = random(seed, 3);
            assertEquals(whole.stages(), merged.stages(), "seed " + seed);
            assertEquals(whole.totals(), merged.totals(), "seed " + seed);
            assertEquals(whole.reconciliations(), merged.reconciliations(), "seed " + seed);
            for (FunnelStage stage : whole.stages()) {
                assertEquals(stage.entered(), stage.advanced() + stage.lost() + stage.open(), "seed " + seed);
                assertEquals(true, stage.strict() <= stage.any() && stage.any() <= stage.entered(), "seed " + seed);
            }
            long open = whole.openDeals().stream()
                    .mapToLong(FunnelResult.OpenDeals::deals)
                    .sum();
            assertEquals(whole.totals().open(), open, "seed " + seed);
        }
    }

    /** The same random deals and histories, dealt out to some accumulators that are then merged. */
    private static FunnelResult random(int seed, int parts) {
        Random random = new Random(seed);
        FunnelSettings settings = FunnelSettings.defaults();
        List<String> stages = List.of("初步接触", "需求确认", "方案报价", "商务谈判", "赢单", "输单", "?");
        Funnel[] funnels = new Funnel[parts];
        for (int part = 0; part < parts; part++) {
            funnels[part] = new Funnel(settings, AS_OF, "CNY");
        }
        for (int i = 0; i < 60; i++) {
            String created = AS_OF.minusDays(random.nextInt(90) - 3L).toString();
            String closed = random.nextBoolean()
                    ? ""
                    : AS_OF.minusDays(random.nextInt(80) - 9L).toString();
            String stage = stages.get(random.nextInt(7));
            String amount = BigDecimal.valueOf(random.nextInt(90000), 2).toPlainString();
            funnels[i % parts].add(new Opportunity("o" + i, created, closed, stage, amount, "CNY", "w" + i % 4, ""));
        }
        for (int i = 0; i < 200; i++) {
            String day = AS_OF.minusDays(random.nextInt(90) - 5L).toString();
            funnels[i % parts].addStageChange("o" + random.nextInt(70), stages.get(random.nextInt(7)), day);
        }
        for (int part = 1; part < parts; part++) {
            funnels[0].merge(funnels[part]);
        }
        return funnels[0].finish();
    }

    private static List<String> mistakes(String yaml) {
        YamlNode root = Settings.parse("rulebook.yml", yaml);
        FunnelSettings.read(root.child("funnel"));
        return root.mistakes().stream().map(Mistake::toString).toList();
    }

    @Test
    void settingsMistakesAreNamed() {
        assertEquals(
                List.of(
                        "rulebook.yml:2:3: 'lost' is missing; name the stage of a deal that is lost",
                        "rulebook.yml:2:15: stage 'A' stands twice in the funnel; keep one of them",
                        "rulebook.yml:3:8: stage 'A' stands twice in the funnel; keep one of them",
                        "rulebook.yml:4:3: unknown setting 'loss'; did you mean 'lost'?"),
                mistakes("funnel:\n  stages: [A, A]\n  won: A\n  loss: B\n"));
        assertEquals(
                List.of("rulebook.yml:1:9: 'stages' is missing; list the open stages of a deal in their order"),
                mistakes("funnel: {won: W, lost: L}\n"));
        assertEquals(List.of(), mistakes(FunnelSettings.defaultYaml()));
    }
}
