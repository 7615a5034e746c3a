package io.kempt.jobs.output;

import io.kempt.jobs.request.FindingCount;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.PruneResult;
import io.kempt.jobs.request.QualityResult;
import io.kempt.jobs.request.RunResult;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.jobs.write.JsonWriter;
import io.kempt.jobs.write.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code run.json}: what a run took in and left behind, for programs. It is written last, so that its presence says that
 * the folder is complete. It holds no personal data.
 */
public final class RunFile {
    public static final String NAME = "run.json";

    private RunFile() {}

    /**
     * @param durations of the run's stages, in order
     * @return its path
     */
    public static Path write(
            Path out,
            Workspace workspace,
            RunResult result,
            LocalDate asOf,
            Instant started,
            Map<String, Duration> durations) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("run", result.runId());
        run.put("exitCode", result.exit().code());
        run.put("asOf", asOf.toString());
        run.put("rulebook", workspace.rulebook().name());
        run.put("rulebookSha256", workspace.rulebook().hash());
        run.put("currency", workspace.currency());
        run.put("startedAt", started.toString());
        run.put("endedAt", Instant.now().toString());
        run.put("seconds", seconds(durations));
        run.put("inputs", result.inputs().stream().map(RunFile::input).toList());
        run.put("customers", customers(result));
        run.put("findings", counts(result.findings()));
        run.put("quality", quality(result.quality()));
        run.put("gates", result.quality().gates().stream().map(RunFile::gate).toList());
        run.put(
                "changes",
                result.quality().changes().stream().map(RunFile::change).toList());
        run.put(
                "outputs",
                result.outputs().stream()
                        .filter(file -> !file.endsWith(NAME))
                        .map(file -> relative(out, file))
                        .sorted()
                        .toList());
        if (!result.pruned().isEmpty()) {
            run.put("pruned", result.pruned().stream().map(RunFile::pruned).toList());
        }
        Path target = out.resolve(NAME);
        try (OutputFile file = OutputFile.create(target)) {
            file.stream().write(JsonWriter.pretty(run).getBytes(StandardCharsets.UTF_8));
            file.commit();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return target;
    }

    private static String relative(Path out, Path file) {
        return out.relativize(file).toString().replace('\\', '/');
    }

    private static Map<String, Object> seconds(Map<String, Duration> durations) {
        Map<String, Object> seconds = new LinkedHashMap<>();
        durations.forEach((stage, duration) -> seconds.put(stage, BigDecimal.valueOf(duration.toMillis(), 3)));
        return seconds;
    }

    private static Map<String, Object> input(InputCount input) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", input.file());
        entry.put("kind", input.kind());
        entry.put("source", input.source());
        entry.put("sha256", input.sha256());
        entry.put("readAs", input.shape());
        entry.put("read", input.read());
        entry.put("accepted", input.accepted());
        entry.put("rejected", input.rejected());
        entry.put("ignored", input.ignored());
        entry.put("inserted", input.changes().inserted());
        entry.put("updated", input.changes().updated());
        entry.put("unchanged", input.changes().unchanged());
        entry.put("gone", input.changes().gone());
        entry.put("reconciles", input.reconciles());
        entry.put("alreadyKnown", input.alreadyKnown());
        return entry;
    }

    private static Map<String, Object> customers(RunResult result) {
        Map<String, Object> customers = new LinkedHashMap<>();
        customers.put("records", result.records());
        customers.put("golden", result.golden());
        customers.put("merged", result.merged());
        customers.put("toReview", result.toReview());
        return customers;
    }

    private static Map<String, Object> counts(List<FindingCount> counts) {
        Map<String, Object> entries = new LinkedHashMap<>();
        counts.forEach(count -> entries.put(count.name(), count.count()));
        return entries;
    }

    private static Map<String, Object> quality(QualityResult quality) {
        Map<String, Object> kinds = new LinkedHashMap<>();
        for (QualityResult.KindScore kind : quality.kinds()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("records", kind.records());
            kind.score().ifPresent(score -> entry.put("score", score));
            entry.putAll(kind.measures());
            kinds.put(kind.kind(), entry);
        }
        return kinds;
    }

    private static Map<String, Object> gate(QualityResult.GateOutcome gate) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("gate", gate.gate());
        entry.put("subject", gate.subject());
        entry.put("measure", gate.measure());
        gate.value().ifPresent(value -> entry.put("value", value));
        gate.before().ifPresent(before -> entry.put("before", before));
        entry.put("warn", gate.warn());
        entry.put("fail", gate.fail());
        entry.put("verdict", gate.verdict());
        return entry;
    }

    private static Map<String, Object> pruned(PruneResult.Part part) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("part", part.part());
        entry.put("olderThan", part.olderThan());
        entry.put("items", part.items());
        entry.put("bytes", part.bytes());
        return entry;
    }

    private static Map<String, Object> change(QualityResult.Change change) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", change.kind());
        entry.put("source", change.source());
        entry.put("what", change.what());
        entry.put("place", change.place());
        entry.put("message", change.message());
        return entry;
    }
}
