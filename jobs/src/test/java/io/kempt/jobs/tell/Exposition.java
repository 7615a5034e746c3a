package io.kempt.jobs.tell;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text format of Prometheus 0.0.4, as strictly as its description allows: HELP and TYPE once before the samples of a name,
 * samples of a name together, labels escaped, no sample twice, a line end after the last line.
 */
final class Exposition {
    private static final Pattern HEAD = Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");
    private static final Pattern SAMPLE = Pattern.compile(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{(?:[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\",?)*\\}) (-?[0-9.]+)");

    private Exposition() {}

    /** Samples by name and labels. */
    static Map<String, String> parse(String text) {
        require(text.endsWith("\n"), "no line end at the end");
        Map<String, String> samples = new LinkedHashMap<>();
        Set<String> done = new HashSet<>();
        String help = "";
        String type = "";
        for (String line : text.split("\n")) {
            if (line.startsWith("# HELP")) {
                help = head(line, "HELP");
                require(done.add(help), "two groups of " + help);
            } else if (line.startsWith("# TYPE")) {
                type = head(line, "TYPE");
                require(line.endsWith(" gauge"), line);
                require(type.equals(help), "TYPE without its HELP: " + line);
            } else {
                Matcher sample = SAMPLE.matcher(line);
                require(sample.matches(), "no sample: " + line);
                require(sample.group(1).equals(type), "outside its group: " + line);
                require(samples.put(sample.group(1) + sample.group(2), sample.group(3)) == null, "twice: " + line);
            }
        }
        return samples;
    }

    private static String head(String line, String kind) {
        Matcher head = HEAD.matcher(line);
        require(head.matches() && head.group(1).equals(kind), line);
        return head.group(2);
    }

    private static void require(boolean held, String what) {
        if (!held) {
            throw new AssertionError(what);
        }
    }
}
