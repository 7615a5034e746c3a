package io.kempt.jobs.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.BatchJobs;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.generate.GenerateJob;
import io.kempt.jobs.generate.GenerateRequest;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.InferRequest;
import io.kempt.jobs.request.InferResult;
import io.kempt.jobs.request.ValidateRequest;
import io.kempt.jobs.request.ValidateResult;
import io.kempt.jobs.request.ValidationOutputs;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.model.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules proposed from data, each with its evidence. */
class RuleInferenceTest {
    private final Path folder;

    RuleInferenceTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private InferResult infer(String kind, boolean standalone, Path... files) {
        return new RulebookJobs(folder, Optional.empty())
                .infer(
                        new InferRequest(
                                List.of(files),
                                ReadOptions.DETECT,
                                Optional.of(kind).filter(code -> !code.isEmpty()),
                                standalone,
                                Optional.empty(),
                                false),
                        Progress.SILENT);
    }

    /** 200 members; what is odd in them is written beside. */
    private Path members() throws IOException {
        StringBuilder text = new StringBuilder("会员编号,手机,等级,积分,加入日期,离开日期,推荐人,备忘码\n");
        for (int i = 1; i <= 200; i++) {
            String level = i == 7 ? "glod" : i % 3 == 0 ? "gold" : i % 3 == 1 ? "silver" : "bronze"; // line 8
            String mobile = i == 50 ? "12345" : "138" + String.format("%08d", i * 7919); // line 51
            String joined = String.format("20%02d-%02d-05", 10 + i % 10, 1 + i % 12);
            String left = i % 4 == 0 ? String.format("20%02d-%02d-05", 20 + i % 5, 1 + i % 12) : "";
            text.append(String.format(
                    "M-%05d,%s,%s,%d,%s,%s,M-%05d,%s%n",
                    i, mobile, level, i * 3, joined, left, 1 + i / 2, i == 9 ? "" : "c" + i));
        }
        return Files.writeString(folder.resolve("members.csv"), text.toString());
    }

    @Test
    void everyProposalHasItsEvidence() throws IOException {
        String text = infer("contact", true, members()).text();
        assertEquals("""
                # Rules proposed by kempt rules infer. Read them: data shows what is, not what should be.
                # The evidence for each line stands above it.
                kinds:
                  contact:
                    key: field
                    fields:
                      # members.csv, column "会员编号": identifier; as type id: all 200 values
                      field:
                        aliases: ["会员编号"]
                        type: id
                        # It is the key.
                        required: true
                        # all 200 values
                        pattern: "[A-Z]-[0-9]{5}"
                      # members.csv, column "手机": phone; as type phone: 199 of 200 values; 1 differs, e.g. line 51
                      field_2:
                        aliases: ["手机"]
                        type: phone
                        region: CN
                        personal: true
                        on-error: field
                        # all 200 records are filled
                        required: true
                        # all 200 values differ
                        unique: true
                      # members.csv, column "等级": choice; as type choice: all 200 values
                      field_3:
                        aliases: ["等级"]
                        type: choice
                        on-error: field
                        # all 200 records are filled
                        required: true
                        # 199 of 200 values are one of 3; 1 differs, e.g. line 8
                        choices: ["bronze", "gold", "silver"]
                """, text.substring(0, text.indexOf("      # members.csv, column \"积分\"")));
        assertTrue(text.contains("""
                        # all 200 values
                        min: 0
                        # all 200 values
                        max: 1000
                """), text);
        assertTrue(text.contains("      # never before field_5: all 50 records with both\n"), text);
        assertTrue(text.contains("        # 199 of 200 records are filled; 1 differs, e.g. line 10\n"), text);
    }

    /** A comment may be shown around; a person's number or name in it would be a leak. */
    @Test
    void commentsQuoteNoValue() throws IOException {
        String text = infer("contact", true, members()).text();
        text.lines()
                .filter(line -> line.strip().startsWith("#"))
                .forEach(line -> assertFalse(line.matches(".*(138\\d{4}|12345|glod|M-0).*"), line));
    }

    @Test
    void whatOneFileRefersToInAnotherIsSeen() throws IOException {
        StringBuilder visits = new StringBuilder("visit_id,会员,activity date,跟进方式\n");
        for (int i = 1; i <= 60; i++) {
            visits.append(String.format("V%04d,M-%05d,2024-01-%02d,电话%n", i, 1 + i * 3, 1 + i % 28));
        }
        Path file = Files.writeString(folder.resolve("visits.csv"), visits.toString());
        Path customers = Files.writeString(
                folder.resolve("customers.csv"),
                Files.readString(members()).replace("会员编号", "客户编号").replace("推荐人", "客户名称"));
        InferResult result = infer("", false, customers, file);
        assertEquals(
                List.of("customer", "activity"),
                result.files().stream().map(InferResult.InferredFile::kind).toList());
        assertTrue(result.text().contains("all 60 different values are keys of customers.csv"), result.text());
    }

    @Test
    void twoFilesOfOneKindAreTwoQuestions() throws IOException {
        Path one = members();
        Path two = Files.copy(one, folder.resolve("again.csv"));
        StopException stop = assertThrows(StopException.class, () -> infer("contact", false, one, two));
        assertEquals("members.csv and again.csv both hold records of kind contact.", stop.problem());
    }

    /** A file that obeys crm-cn mostly must obey what is learnt from it as well. */
    @Test
    void theFileThatRulesWereLearntFromObeysThem() {
        Path data = folder.resolve("data");
        GenerateJob.run(new GenerateRequest(data, 1_000, 3, GenerateRequest.DEFAULT_AS_OF, false), Progress.SILENT);
        for (String name : List.of("ERP客户档案.csv", "orders.csv", "opportunities.csv")) {
            Path file = data.resolve("inputs").resolve(name);
            for (boolean standalone : new boolean[] {false, true}) {
                InferResult learnt = infer("", standalone, file);
                Path rulebook = folder.resolve("learnt.yml");
                RulebookDraft.write(learnt.text(), Optional.of(rulebook), true);
                ValidateResult judged = new BatchJobs()
                        .validate(
                                new ValidateRequest(
                                        List.of(file),
                                        Optional.empty(),
                                        ReadOptions.DETECT,
                                        Optional.of(rulebook),
                                        Optional.of(learnt.files().get(0).kind()),
                                        Optional.empty(),
                                        ValidationOutputs.NONE,
                                        Optional.empty(),
                                        Lang.EN),
                                Progress.SILENT);
                long read = judged.inputs().get(0).read();
                assertTrue(
                        judged.inputs().get(0).rejected() <= 0.06 * read,
                        () -> name + standalone + judged.inputs().get(0) + judged.byCode());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9{11}, [0-9]{11}",
        "AA-999, [A-Z]{2}-[0-9]{3}",
        "9.9, [0-9]\\.[0-9]",
        "é9, ",
        "汉+, ",
        "a+@a+.aaa, ",
        "A9a, [A-Z][0-9][a-z]"
    })
    void formsBecomeRegularExpressions(String form, String expected) {
        assertEquals(Optional.ofNullable(expected), FormPattern.of(form));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2.5, 5", "37, 50", "600, 1000", "0, 0", "0.03, 0.05", "1000, 1000"})
    void limitsAreRound(String value, String limit) {
        assertEquals(
                limit, CandidateRules.nextRound(new java.math.BigDecimal(value)).toPlainString());
    }
}
