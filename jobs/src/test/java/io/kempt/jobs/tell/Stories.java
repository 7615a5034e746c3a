package io.kempt.jobs.tell;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.request.Changes;
import io.kempt.jobs.request.FindingCount;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.QualityResult;
import io.kempt.rules.model.Lang;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs as tests tell of them. */
final class Stories {
    static final Instant BEGAN = Instant.parse("2026-11-25T02:00:00Z");
    private static final UUID ID = UUID.fromString("3b452093-782c-4ef2-9c0c-aafe2aa6f34d");

    private Stories() {}

    static RunStart start(Lang lang) {
        return new RunStart(ID, Path.of("/data/retail"), lang, "run", BEGAN);
    }

    static RunStory of(ExitCode exit, Lang lang, List<QualityResult.GateOutcome> gates) {
        InputCount fresh = new InputCount(
                "inputs/客户.csv",
                "customer",
                "erp",
                "00",
                "UTF-8, comma",
                1260,
                1204,
                54,
                2,
                false,
                new Changes(1000, 200, 4, 1));
        InputCount known = new InputCount("inputs/orders.csv", "order", "shop", "01", "UTF-8", 7, 7, 0, 0, true);
        QualityResult quality = new QualityResult(
                List.of(new QualityResult.KindScore("customer", 1204, Optional.of(new BigDecimal("0.875")), Map.of())),
                gates,
                List.of());
        RunOutcome outcome = new RunOutcome(
                exit,
                false,
                "0007",
                List.of(fresh, known),
                Optional.of(new RunOutcome.Customers(1204, 950, 12)),
                List.of(new FindingCount("error", 54), new FindingCount("warning", 3)),
                quality,
                List.of(Path.of("/data/retail/out/0007/customers.csv")));
        return new RunStory(start(lang), BEGAN.plusMillis(12_345), outcome);
    }

    static RunStory done() {
        return of(ExitCode.OK, Lang.EN, List.of(gate("rejected-share", "ok")));
    }

    static RunStory failed(ExitCode exit, Lang lang) {
        return new RunStory(
                start(lang),
                BEGAN.plusSeconds(3),
                new RunOutcome(exit, false, "", List.of(), Optional.empty(), List.of(), QualityResult.NONE, List.of()));
    }

    static QualityResult.GateOutcome gate(String name, String verdict) {
        return new QualityResult.GateOutcome(
                name,
                "customer.mobile",
                "valid",
                Optional.of(new BigDecimal("0.9")),
                Optional.empty(),
                "90.0%",
                "9/10",
                "",
                "< 95%",
                verdict);
    }
}
