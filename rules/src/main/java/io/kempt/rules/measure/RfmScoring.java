package io.kempt.rules.measure;

import io.kempt.rules.model.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns what is known of each buyer into scores, segments and summaries. */
final class RfmScoring {
    private final RfmSettings settings;
    private final LocalDate asOf;
    private final TreeMap<String, Rfm.Buyer> buyers;
    private final Map<Dimension, DimensionScorer> scorers = new EnumMap<>(Dimension.class);

    RfmScoring(RfmSettings settings, LocalDate asOf, Map<String, Rfm.Buyer> buyers) {
        this.settings = settings;
        this.asOf = asOf;
        this.buyers = new TreeMap<>(buyers);
        for (Dimension dimension : Dimension.values()) {
            List<BigDecimal> values = new ArrayList<>(buyers.size());
            this.buyers.values().forEach(buyer -> values.add(value(dimension, buyer)));
            scorers.put(dimension, new DimensionScorer(dimension, settings, values));
        }
    }

    private BigDecimal value(Dimension dimension, Rfm.Buyer buyer) {
        return switch (dimension) {
            case RECENCY -> BigDecimal.valueOf(asOf.toEpochDay() - buyer.lastDay());
            case FREQUENCY -> BigDecimal.valueOf(buyer.orders());
            case MONETARY -> buyer.total();
        };
    }

    RfmResult result(String currency, Reconciliation rows) {
        List<RfmCustomer> customers = new ArrayList<>(buyers.size());
        buyers.forEach((id, buyer) -> customers.add(customer(id, buyer)));
        RfmTotals totals = new RfmTotals(settings, customers);
        List<DimensionScores> dimensions = new ArrayList<>();
        List<Label> warnings = new ArrayList<>();
        for (DimensionScorer scorer : scorers.values()) {
            DimensionScores scores = scorer.scores();
            dimensions.add(scores);
            warnings.addAll(DimensionScorer.warnings(scores, scorer.largestTie()));
        }
        return new RfmResult(
                asOf,
                currency,
                settings,
                List.copyOf(customers),
                List.copyOf(dimensions),
                totals.segments(),
                totals.matrix(),
                totals.orders(),
                totals.revenue(),
                totals.repeatBuyers(),
                List.copyOf(warnings),
                rows);
    }

    private RfmCustomer customer(String id, Rfm.Buyer buyer) {
        int r = score(Dimension.RECENCY, buyer);
        int f = score(Dimension.FREQUENCY, buyer);
        int m = score(Dimension.MONETARY, buyer);
        SegmentTable table = settings.segments();
        return new RfmCustomer(
                id,
                LocalDate.ofEpochDay(buyer.firstDay()),
                LocalDate.ofEpochDay(buyer.lastDay()),
                asOf.toEpochDay() - buyer.lastDay(),
                buyer.orders(),
                buyer.total(),
                r,
                f,
                m,
                table.segments().get(table.index(r, f, m)));
    }

    private int score(Dimension dimension, Rfm.Buyer buyer) {
        DimensionScorer scorer = scorers.get(dimension);
        if (scorer == null) {
            throw new IllegalStateException("no scores for " + dimension);
        }
        return scorer.score(value(dimension, buyer));
    }
}
