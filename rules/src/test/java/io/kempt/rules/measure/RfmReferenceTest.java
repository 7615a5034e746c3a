package io.kempt.rules.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RFM against published results of the R package rfm; skipped where its data is not at hand. */
final class RfmReferenceTest {
    private List<String> orders = List.of();
    private List<String> expected = List.of();

    @BeforeEach
    void readReference() throws IOException {
        String root = System.getProperty("kempt.root", "..");
        String folder = System.getProperty("kempt.reference", root + "/../shared/reference/data");
        Path rfm = Path.of(folder).resolve("rfm");
        assumeTrue(Files.isDirectory(rfm), "no reference data in " + rfm + "; set -Dkempt.reference");
        orders = Files.readAllLines(rfm.resolve("rfm_data_orders.csv"));
        expected = Files.readAllLines(rfm.resolve("expected_rfm_orders.csv"));
    }

    private RfmResult score(String binning) {
        YamlNode root = Settings.parse("test", "rfm: {binning: " + binning + ", count: []}");
        Rfm rfm = new Rfm(RfmSettings.read(root.child("rfm")), LocalDate.of(2006, 12, 31), "");
        root.throwIfMistaken();
        for (String line : orders.subList(1, orders.size())) {
            String[] cells = line.split(",", -1);
            rfm.add(cells[0], cells[1], cells[2], "", "");
        }
        return rfm.finish();
    }

    @Test
    void cutsAreThePublishedQuintilesWhichHoldTheAddedOne() {
        RfmResult result = score("rfm-r");
        assertEquals(4906, result.orders());
        assertEquals(995, result.customers().size());
        assertEquals(new BigDecimal("464158"), result.revenue());
        assertEquals(4906, result.reconciliation().in());
        assertEquals("115 181 297.4 482", cuts(result, 0));
        assertEquals("4 5 6 8", cuts(result, 1));
        assertEquals("255.8 382 506.4 666", cuts(result, 2));
        RfmResult plain = score("quantile");
        assertEquals("114 180 296.4 481", cuts(plain, 0));
        assertEquals("3 4 5 7", cuts(plain, 1));
        assertEquals("254.8 381 505.4 665", cuts(plain, 2));
    }

    private static String cuts(RfmResult result, int dimension) {
        StringBuilder text = new StringBuilder();
        for (BigDecimal limit : result.dimensions().get(dimension).cuts().limits()) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(limit.stripTrailingZeros().toPlainString());
        }
        return text.toString();
    }

    @Test
    void theCompatibleModeScoresEveryCustomerAsThePackageDoes() {
        Map<String, String> actual = new TreeMap<>();
        for (RfmCustomer customer : score("rfm-r").customers()) {
            actual.put(
                    customer.id(),
                    customer.recencyDays() + " " + customer.frequency() + " " + customer.monetary() + " "
                            + customer.score());
        }
        Map<String, String> published = new TreeMap<>();
        for (String line : expected.subList(1, expected.size())) {
            String[] cells = line.split(",", -1);
            published.put(cells[0], cells[4] + " " + cells[2] + " " + cells[3] + " " + cells[8].replace(".0", ""));
        }
        assertEquals(995, published.size());
        assertEquals(published, actual);
    }
}
