package io.kempt.rules.measure;

import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How RFM is computed.
 *
 * @param bins the scores run from 1 to this number
 * @param counted the order statuses that count; empty when every order counts
 */
public record RfmSettings(int bins, Binning binning, List<String> counted, SegmentTable segments) {
    private static final int USUAL_BINS = 5;

    /** SPSS allows as many, and a score stays one digit. */
    private static final int MOST_BINS = 9;

    /** Reads the section {@code rfm:}; what it does not say is as in {@link #defaults}. Mistakes go to the node. */
    public static RfmSettings read(YamlNode rfm) {
        return read(rfm, rfm.isPresent());
    }

    private static RfmSettings read(YamlNode rfm, boolean present) {
        if (!present) {
            return defaults();
        }
        int bins = rfm.integer("bins", USUAL_BINS, 2, MOST_BINS);
        Binning binning = binning(rfm);
        List<String> counted =
                rfm.has("count") ? rfm.texts("count") : defaults().counted();
        SegmentTable segments = segments(rfm, bins);
        rfm.refuseUnknownKeys();
        return new RfmSettings(bins, binning, List.copyOf(counted), segments);
    }

    private static Binning binning(YamlNode rfm) {
        Binning usual = Binnings.ALL.get(0);
        String code = rfm.text("binning", usual.code());
        Optional<Binning> binning = Binnings.ofCode(code);
        if (binning.isEmpty()) {
            rfm.child("binning")
                    .mistake("'binning' is '" + code + "'; choose one of "
                            + Binnings.ALL.stream().map(Binning::code).collect(Collectors.joining(", ")));
        }
        return binning.orElse(usual);
    }

    private static SegmentTable segments(YamlNode rfm, int bins) {
        YamlNode list = rfm.child("segments");
        if (list.isPresent()) {
            return SegmentTable.read(list, bins);
        }
        if (bins != USUAL_BINS) {
            rfm.mistake("'segments' is missing: the usual segments are for " + USUAL_BINS + " bins, and 'bins' is "
                    + bins + "; list segments that cover scores 1-" + bins);
        }
        return defaults().segments();
    }

    /** Five quantile bins, completed orders, ten segments over recency and frequency. */
    public static RfmSettings defaults() {
        YamlNode root = Bundled.yaml("rfm.yml");
        RfmSettings settings = read(root.child("rfm"), true);
        root.throwIfMistaken();
        return settings;
    }

    /** The section {@code rfm:} that says what {@link #defaults} says, with comments, for a new rulebook. */
    public static String defaultYaml() {
        return Bundled.text("rfm.yml");
    }
}
