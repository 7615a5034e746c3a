package io.kempt.samples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files under {@code out/}, without what tells the time at which they were made. */
final class RunOutputs {
    private RunOutputs() {}

    /** A digest of each file's bytes by its path; a workbook counts part by part. */
    static Map<String, Integer> of(Path workspace) throws IOException {
        Map<String, Integer> outputs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(workspace.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = workspace.relativize(file).toString();
                byte[] bytes = Files.readAllBytes(file);
                if (name.endsWith(".xlsx")) {
                    parts(name, bytes, outputs);
                } else {
                    outputs.put(name, Arrays.hashCode(name.endsWith(".json") ? timeless(bytes) : bytes));
                }
            }
        }
        return outputs;
    }

    private static void parts(String workbook, byte[] bytes, Map<String, Integer> outputs) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (!part.getName().equals("docProps/core.xml")) {
                    outputs.put(workbook + "!" + part.getName(), Arrays.hashCode(zip.readAllBytes()));
                }
            }
        }
    }

    private static byte[] timeless(byte[] json) {
        return new String(json, StandardCharsets.UTF_8)
                .replaceAll("(?m)^\\s*\"(startedAt|endedAt)\".*$", "")
                .replaceAll("(?s)\"seconds\"\\s*:\\s*\\{.*?\\}", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
