package io.kempt.rules.measure;

import java.util.List;
import java.util.Optional;

/** Every binning rule, one line each; the first is the default. */
public final class Binnings {
    public static final List<Binning> ALL = List.of(
            new QuantileBinning(), //
            new RfmRBinning());

    private Binnings() {}

    static Optional<Binning> ofCode(String code) {
        return ALL.stream().filter(binning -> binning.code().equals(code)).findFirst();
    }
}
