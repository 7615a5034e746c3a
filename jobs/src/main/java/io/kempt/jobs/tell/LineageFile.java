package io.kempt.jobs.tell;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.FileTrouble;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.secret.PrivateFile;
import io.kempt.jobs.write.JsonWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * OpenLineage events (spec 2-0-2) as JSON lines, as the file transport of its clients writes them: one when a run begins, one
 * when it has ended. Files are datasets of the namespace {@code file}, named by their absolute paths.
 */
final class LineageFile implements Medium {
    private static final String PRODUCER = "urn:kempt:kempt-jobs";
    private static final String EVENT = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";
    private static final String METRICS =
            "https://openlineage.io/spec/facets/1-0-2/DataQualityMetricsInputDatasetFacet.json"
                    + "#/$defs/DataQualityMetricsInputDatasetFacet";
    private static final String ERROR =
            "https://openlineage.io/spec/facets/1-0-0/ErrorMessageRunFacet.json#/$defs/ErrorMessageRunFacet";

    private final Path file;

    LineageFile(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "the OpenLineage file " + file;
    }

    @Override
    public void begin(RunStart start) throws UntoldException {
        append(event("START", start.at(), start, run(start), List.of(), List.of()));
    }

    @Override
    public void end(RunStory story) throws UntoldException {
        RunStart start = story.start();
        Map<String, Object> run = run(start);
        if (!story.outcome().complete()) {
            run.put("facets", Map.of("errorMessage", error(story)));
        }
        append(event(
                type(story.outcome().exit()),
                story.ended(),
                start,
                run,
                story.outcome().inputs().stream()
                        .map(input -> input(start.root(), input))
                        .toList(),
                story.outcome().outputs().stream().map(LineageFile::dataset).toList()));
    }

    /** A closed gate is an end: the outputs are complete. What stopped as it was asked to has not failed. */
    private static String type(ExitCode exit) {
        return switch (exit) {
            case OK, BELOW_THRESHOLD -> "COMPLETE";
            case STOPPED -> "ABORT";
            default -> "FAIL";
        };
    }

    private static Map<String, Object> event(
            String type,
            Instant time,
            RunStart start,
            Map<String, Object> run,
            List<Map<String, Object>> inputs,
            List<Map<String, Object>> outputs) {
        Map<String, Object> job = new LinkedHashMap<>();
        job.put("namespace", "kempt");
        job.put("name", start.workspace() + "." + start.command());
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventType", type);
        event.put("eventTime", time.toString());
        event.put("run", run);
        event.put("job", job);
        event.put("inputs", inputs);
        event.put("outputs", outputs);
        event.put("producer", PRODUCER);
        event.put("schemaURL", EVENT);
        return event;
    }

    private static Map<String, Object> run(RunStart start) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("runId", start.id().toString());
        return run;
    }

    /** In our own words: those of exceptions may name a header, which may be a customer. */
    private static Map<String, Object> error(RunStory story) {
        Map<String, Object> error = facet(ERROR);
        error.put("message", Digest.of(story).title());
        error.put("programmingLanguage", "JAVA");
        return error;
    }

    private static Map<String, Object> facet(String schema) {
        Map<String, Object> facet = new LinkedHashMap<>();
        facet.put("_producer", PRODUCER);
        facet.put("_schemaURL", schema);
        return facet;
    }

    private static Map<String, Object> dataset(Path path) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("namespace", "file");
        dataset.put("name", path.toAbsolutePath().normalize().toString().replace('\\', '/'));
        return dataset;
    }

    private static Map<String, Object> input(Path root, InputCount input) {
        Path path = root.resolve(input.file());
        Map<String, Object> metrics = facet(METRICS);
        metrics.put("rowCount", input.read());
        try {
            metrics.put("bytes", Files.size(path));
        } catch (IOException gone) {
            // it may have been moved; its rows are known all the same
        }
        metrics.put("fileCount", 1);
        metrics.put("columnMetrics", Map.of());
        Map<String, Object> dataset = dataset(path);
        dataset.put("inputFacets", Map.of("dataQualityMetrics", metrics));
        return dataset;
    }

    /** One write for a line, so that lines of two processes do not mix. */
    private void append(Map<String, Object> event) throws UntoldException {
        byte[] line = (JsonWriter.compact(event) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            PrivateFile.create(file);
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(line));
            }
        } catch (IOException broken) {
            throw new UntoldException(FileTrouble.reason(broken));
        }
    }
}
