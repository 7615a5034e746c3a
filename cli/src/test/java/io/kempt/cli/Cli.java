package io.kempt.cli;

import io.kempt.cli.command.Backend;
import io.kempt.cli.command.Generator;
import io.kempt.cli.console.Environment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Calls Kempt as a person would, in a folder of its own and with a clock that a test turns. */
final class Cli {
    static final Path FOLDER = Path.of("/work space").toAbsolutePath();

    final FakeJobs jobs = new FakeJobs();
    final Map<String, String> variables = new HashMap<>();
    final AtomicLong nanos = new AtomicLong();
    Generator.Order ordered = new Generator.Exports(FOLDER, 0, 0, Optional.empty(), false);
    boolean terminal;
    Locale locale = Locale.ENGLISH;
    String out = "";
    String err = "";

    int call(String... args) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Environment environment = new Environment(
                variables, FOLDER, terminal, terminal, locale, () -> ZoneId.of("Asia/Shanghai"), nanos::get);
        int code = Main.run(
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                environment,
                new Backend(waiting -> jobs, (order, progress) -> {
                    ordered = order;
                    return List.of(order.out().resolve("inputs/customers.csv"));
                }),
                args);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
