package io.kempt.rules.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.Mistake;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The settings of RFM: what is taken, and the exact words for what is refused. */
final class RfmSettingsTest {
    private static List<String> mistakes(String yaml) {
        YamlNode root = Settings.parse("rulebook.yml", yaml);
        RfmSettings.read(root.child("rfm"));
        return root.mistakes().stream().map(Mistake::toString).toList();
    }

    @Test
    void theDefaultCoversEveryCellOnceAndNamesTenSegments() {
        RfmSettings settings = RfmSettings.defaults();
        assertEquals(5, settings.bins());
        assertEquals("quantile", settings.binning().code());
        assertEquals(List.of("已完成"), settings.counted());
        TreeMap<String, Integer> cells = new TreeMap<>();
        for (int cell = 0; cell < 125; cell++) {
            int segment = settings.segments().index(cell / 25 + 1, cell / 5 % 5 + 1, cell % 5 + 1);
            Label name = settings.segments().segments().get(segment).name();
            cells.merge(name.en() + " " + name.zh(), 1, Integer::sum);
        }
        assertEquals(
                "{About to sleep 即将沉睡客户=10, At risk 流失风险客户=20, Cannot lose 不可流失客户=10, Champions 冠军客户=10,"
                        + " Hibernating 沉睡客户=20, Loyal 忠诚客户=20, Need attention 需关注客户=5, New 新客户=5,"
                        + " Potential loyalist 潜力客户=20, Promising 有望客户=5}",
                cells.toString());
    }

    @Test
    void theDefaultTextReadsAsTheDefaults() {
        YamlNode root = Settings.parse("rulebook.yml", RfmSettings.defaultYaml());
        RfmSettings settings = RfmSettings.read(root.child("rfm"));
        assertEquals(List.of(), root.mistakes());
        assertEquals(
                RfmSettings.defaults().segments().segments(),
                settings.segments().segments());
        assertEquals(
                RfmSettings.defaults().segments().segments(),
                RfmSettings.read(YamlNode.missing()).segments().segments());
    }

    @Test
    void gapsAreNamedAsFewBoxes() {
        assertEquals(
                List.of(
                        "rulebook.yml:4:5: no segment covers r 1-2, f 1-5, m 1-5 (50 score cells of 125); add a segment"
                                + " or widen one",
                        "rulebook.yml:4:5: no segment covers r 3, f 1, m 1-2 (2 score cells of 125); add a segment or"
                                + " widen one"),
                mistakes("""
                        rfm:
                          bins: 5
                          segments:
                            - {segment: Good, action: thank, r: 4-5}
                            - {segment: Middling, action: call, r: 3, f: 2-5}
                            - {segment: Rare, action: call, r: 3, f: 1, m: 3-5}
                        """));
    }

    @Test
    void overlapsAreNamedAtTheLaterSegment() {
        assertEquals(
                List.of("rulebook.yml:4:7: 'Second' and 'First' both cover r 3, f 1-5, m 1-5 (25 score cells);"
                        + " narrow one of them"),
                mistakes("""
                        rfm:
                          segments:
                            - {segment: First, action: a, r: 3-5}
                            - {segment: Second, action: b, r: 1-3}
                        """));
    }

    @Test
    void unreachableSegmentsAreNamedWithThoseThatTakeTheirCells() {
        assertEquals(
                List.of("rulebook.yml:5:7: no customer can become 'Never': r 3-4, f 5, m 1-5 belongs to 'First' and"
                        + " 'Second' already; remove it or narrow those"),
                mistakes("""
                        rfm:
                          segments:
                            - {segment: First, action: a, r: 4-5}
                            - {segment: Second, action: b, r: 1-3}
                            - {segment: Never, action: c, r: 3-4, f: 5}
                        """));
    }

    @Test
    void wrongValuesAreNamedWithWhatIsExpected() {
        assertEquals(
                List.of(
                        "rulebook.yml:2:9: 'bins' is '12'; write a whole number from 2 to 9",
                        "rulebook.yml:3:12: 'binning' is 'ntile'; choose one of quantile, rfm-r",
                        "rulebook.yml:5:41: 'r' is '5-4'; write a score from 1 to 5 or a range such as 4-5",
                        "rulebook.yml:5:49: 'f' is '0-3'; write a score from 1 to 5 or a range such as 4-5",
                        "rulebook.yml:6:7: 'action' is missing",
                        "rulebook.yml:6:17: 'zh' is missing",
                        "rulebook.yml:6:29: unknown setting 'weight'; known here: action, f, m, r, segment"),
                mistakes("""
                        rfm:
                          bins: 12
                          binning: ntile
                          segments:
                            - {segment: First, action: none, r: 5-4, f: 0-3}
                            - {segment: {en: Only}, weight: 3}
                        """));
    }

    @Test
    void otherBinsNeedTheirOwnSegments() {
        assertEquals(
                List.of("rulebook.yml:2:3: 'segments' is missing: the usual segments are for 5 bins, and 'bins' is 4;"
                        + " list segments that cover scores 1-4"),
                mistakes("rfm:\n  bins: 4\n"));
    }

    @Test
    void everyBinningIsListed() {
        assertEquals(
                List.of("QuantileBinning", "RfmRBinning"),
                Binnings.ALL.stream()
                        .map(binning -> binning.getClass().getSimpleName())
                        .toList());
    }
}
