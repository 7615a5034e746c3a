package io.kempt.rules.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ranking of salespeople by the quality of their records. Equal values share a rank and the next rank is left out
 * (1, 1, 3). Who has fewer records than the rulebook asks for is listed without a rank: with three records chance decides.
 *
 * @param ranked best first; equals by name
 * @param few those with too few records, by name
 */
public record StarRanking(List<Place> ranked, List<Place> few) {

    /**
     * A salesperson's place.
     *
     * @param rank from 1; 0 for none
     * @param star the weighted mean that is ranked by, 0 to 1; empty when nothing could be measured
     */
    public record Place(int rank, String owner, Optional<BigDecimal> star, QualityCounts counts) {}

    /** Ranks the salespeople of a kind; records that nobody owns are left out. */
    public static StarRanking of(KindQuality quality, QualitySettings settings) {
        List<Place> many = new ArrayList<>();
        List<Place> few = new ArrayList<>();
        for (Map.Entry<String, QualityCounts> owner : quality.owners().entrySet()) {
            QualityCounts counts = owner.getValue();
            Optional<BigDecimal> star = counts.score(settings.starWeights());
            Place place = new Place(0, owner.getKey(), star, counts);
            if (!owner.getKey().isEmpty()) {
                (counts.records() < settings.starLeast() || star.isEmpty() ? few : many).add(place);
            }
        }
        many.sort(Comparator.comparing((Place place) -> place.star().orElse(BigDecimal.ZERO))
                .reversed()
                .thenComparing(Place::owner));
        return new StarRanking(ranked(many), List.copyOf(few));
    }

    private static List<Place> ranked(List<Place> sorted) {
        List<Place> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Place place = sorted.get(i);
            boolean tied = i > 0 && sorted.get(i - 1).star().equals(place.star());
            int rank = tied ? ranked.get(i - 1).rank() : i + 1;
            ranked.add(new Place(rank, place.owner(), place.star(), place.counts()));
        }
        return List.copyOf(ranked);
    }
}
