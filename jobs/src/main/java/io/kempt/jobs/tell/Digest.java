package io.kempt.jobs.tell;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.QualityResult.GateOutcome;
import io.kempt.rules.model.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * A run in a few lines, the same for every chat and mailbox. It holds counts, names of gates and names of fields, and never a
 * value or a key of a record.
 *
 * @param title what happened, in a line
 * @param lines the rest, a label and its text each
 */
record Digest(String title, List<Line> lines) {
    /** So many gates are named; the others are counted. */
    private static final int GATES = 3;

    private static final int LONGEST_NAME = 80;

    /** A line of a digest. */
    record Line(String label, String text) {}

    static Digest of(RunStory story) {
        Words words = new Words(story.start().lang());
        RunOutcome outcome = story.outcome();
        List<Line> lines = new ArrayList<>();
        lines.add(words.line("command", "kempt " + story.start().command()));
        if (!outcome.inputs().isEmpty()) {
            lines.add(words.line("rows", words.rows(outcome.inputs())));
        }
        outcome.customers().ifPresent(customers -> lines.add(words.line("customers", words.count(customers.golden()))));
        if (!outcome.quality().gates().isEmpty()) {
            lines.add(words.line("gates", words.gates(outcome.quality().gates())));
        }
        lines.add(words.line("took", story.duration().toSeconds() + " s"));
        lines.add(words.line("next", words.next(outcome)));
        return new Digest(words.title(story), lines);
    }

    /** All of it on one line. */
    String line() {
        return title + "; "
                + lines.stream().map(line -> line.label() + ": " + line.text()).collect(Collectors.joining("; "));
    }

    /** The title and a line for each of the others. */
    String text() {
        return title + "\n"
                + lines.stream().map(line -> line.label() + ": " + line.text()).collect(Collectors.joining("\n"));
    }

    /** A name that people gave, on one line and not endless. */
    private static String name(String given) {
        String plain = given.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    /** The wording in one language. */
    private record Words(Lang lang) {
        private String in(String english, String chinese) {
            return lang == Lang.ZH ? chinese : english;
        }

        Line line(String what, String text) {
            String label = switch (what) {
                case "command" -> in("Command", "命令");
                case "rows" -> in("Rows", "行数");
                case "customers" -> in("Customers", "客户数");
                case "gates" -> in("Gates", "质量门禁");
                case "took" -> in("Took", "用时");
                default -> in("Next", "下一步");
            };
            return new Line(label, text);
        }

        String title(RunStory story) {
            RunOutcome outcome = story.outcome();
            String run = outcome.runId().isEmpty() ? "" : in(", run ", "，运行 ") + outcome.runId();
            String exit = in(
                    " (exit " + outcome.exit().code() + ")",
                    "（退出码 " + outcome.exit().code() + "）");
            return "Kempt " + name(story.start().workspace()) + run + in(": ", "：") + what(outcome) + exit;
        }

        private String what(RunOutcome outcome) {
            if (outcome.exit() == ExitCode.OK) {
                return outcome.nothingNew() ? in("done, nothing new", "完成，没有新数据") : in("done", "完成");
            }
            return switch (outcome.exit()) {
                case BELOW_THRESHOLD -> in("a quality gate is closed", "质量门禁未通过");
                case USAGE -> in("not started, the settings or the command are wrong", "未启动，配置或命令有误");
                case STOPPED -> in("stopped part-way", "中途停止");
                case BUSY -> in("not started, another run holds the lock", "未启动，另一个运行占用了锁");
                case INPUT_REFUSED -> in("an input was refused", "输入文件被拒绝");
                case ENVIRONMENT -> in("failed, see to database, disk or permissions", "失败，请检查数据库、磁盘或权限");
                default -> in("failed by a bug in Kempt", "失败，Kempt 内部错误");
            };
        }

        String count(long number) {
            return String.format(Locale.ROOT, "%,d", number);
        }

        String rows(List<InputCount> inputs) {
            List<InputCount> fresh =
                    inputs.stream().filter(input -> !input.alreadyKnown()).toList();
            List<String> parts = new ArrayList<>();
            parts.add(count(sum(fresh, InputCount::accepted)) + in(" accepted", " 已接受"));
            parts.add(count(sum(fresh, InputCount::rejected)) + in(" rejected", " 已拒绝"));
            parts.add(count(sum(fresh, InputCount::ignored)) + in(" ignored", " 已忽略"));
            String files = in(
                    " in " + fresh.size() + (fresh.size() == 1 ? " new file" : " new files"),
                    "；新文件 " + fresh.size() + " 个");
            int known = inputs.size() - fresh.size();
            String before = known == 0 ? "" : in(", " + known + " known before", "，此前已导入 " + known + " 个");
            return String.join(in(", ", "，"), parts) + files + before;
        }

        private static long sum(List<InputCount> inputs, ToLongFunction<InputCount> rows) {
            return inputs.stream().mapToLong(rows).sum();
        }

        String gates(List<GateOutcome> gates) {
            String text = of(gates, "fail")
                    + in(" closed, ", " 个未通过，")
                    + of(gates, "warn")
                    + in(" warn, ", " 个警告，")
                    + of(gates, "ok")
                    + in(" open", " 个通过");
            List<GateOutcome> closed =
                    gates.stream().filter(gate -> gate.verdict().equals("fail")).toList();
            if (closed.isEmpty()) {
                return text;
            }
            String named = closed.stream().limit(GATES).map(this::gate).collect(Collectors.joining(in("; ", "；")));
            String others = closed.size() > GATES
                    ? in(" and " + (closed.size() - GATES) + " more", " 等 " + closed.size() + " 个")
                    : "";
            return text + in(": ", "：") + named + others;
        }

        private String gate(GateOutcome gate) {
            return name(gate.gate()) + " " + name(gate.subject()) + " " + gate.shown();
        }

        private static long of(List<GateOutcome> gates, String verdict) {
            return gates.stream().filter(gate -> gate.verdict().equals(verdict)).count();
        }

        String next(RunOutcome outcome) {
            if (!outcome.runId().isEmpty()) {
                return "kempt runs show " + outcome.runId();
            }
            return switch (outcome.exit()) {
                case OK -> in("nothing to do", "无需操作");
                case BUSY -> in("wait for the other run, then start it again", "等另一个运行结束后重新运行");
                default -> in("read what the command printed, and run it again", "查看命令的输出，然后重新运行");
            };
        }
    }
}
