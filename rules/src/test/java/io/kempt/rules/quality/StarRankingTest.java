package io.kempt.rules.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.rules.measure.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ranking of {@code ranking.csv}, worked out by hand. */
class StarRankingTest {
    @Test
    void equalStarsShareARankAndFewRecordsHaveNone() {
        TreeMap<String, QualityCounts> owners = new TreeMap<>();
        List<String> expected = new ArrayList<>();
        for (String[] row : SmallRecords.table("ranking.csv")) {
            long records = Long.parseLong(row[1]);
            owners.put(row[0], counts(records, Long.parseLong(row[2]), Long.parseLong(row[3])));
            expected.add(row[0] + " " + row[4] + " " + row[5]);
        }
        owners.put("", counts(500, 1000, 500)); // records that nobody owns are no salesperson
        KindQuality quality = new KindQuality(
                SmallRecords.kind(), counts(0, 0, 0), new TreeMap<>(), owners, List.of(), List.of(), Map.of());
        StarRanking ranking = StarRanking.of(quality, QualitySettings.defaults());
        List<String> got = Stream.concat(ranking.ranked().stream(), ranking.few().stream())
                .map(place -> place.owner() + " " + place.star().orElseThrow() + " "
                        + (place.rank() == 0 ? "-" : place.rank()))
                .sorted()
                .toList();
        assertEquals(expected.stream().sorted().toList(), got);
        assertEquals(
                List.of("Ada", "Bo", "Dong", "Cai", "Fan"),
                ranking.ranked().stream().map(StarRanking.Place::owner).toList());
    }

    private static QualityCounts counts(long records, long filled, long timely) {
        return new QualityCounts(
                records,
                0,
                Map.of(
                        QualityMeasure.COMPLETENESS, new Ratio(filled, 2 * records),
                        QualityMeasure.TIMELINESS, new Ratio(timely, records)));
    }
}
