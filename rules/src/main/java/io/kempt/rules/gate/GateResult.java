package io.kempt.rules.gate;

import io.kempt.rules.model.Label;
import io.kempt.rules.model.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What became of one gate for one subject.
 *
 * @param gate its name
 * @param subject a kind's code or a file, with the field behind a point
 * @param value what was measured; empty when it could not be
 * @param basis both numbers of a share as {@code 12/340}; else empty
 * @param before what was measured the last time, for a gate that compares
 * @param warn the limit as written in the rulebook; empty for none
 * @param fail the limit as written in the rulebook; empty for none
 */
public record GateResult(
        String gate,
        String subject,
        GateMeasure measure,
        Optional<BigDecimal> value,
        String basis,
        boolean compared,
        Optional<BigDecimal> before,
        String warn,
        String fail,
        Verdict verdict) {

    /** The measured value for people, with the earlier one before it where a gate compares. */
    public String shown() {
        String now = value.map(this::text).orElse("-");
        return compared ? before.map(this::text).orElse("-") + " > " + now : now;
    }

    private String text(BigDecimal number) {
        return measure.isShare()
                ? number.movePointRight(2)
                                .setScale(2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString() + "%"
                : number.stripTrailingZeros().toPlainString();
    }

    /** The limits for people: {@code warn 95%, fail 80%}. */
    public String limits(Lang lang) {
        String warned = warn.isEmpty() ? "" : new Label("warn ", "警告 ").in(lang) + warn;
        String failed = fail.isEmpty() ? "" : new Label("fail ", "不通过 ").in(lang) + fail;
        return warned.isEmpty() || failed.isEmpty() ? warned + failed : warned + ", " + failed;
    }

    /** The verdict for people. */
    public String verdict(Lang lang) {
        return switch (verdict) {
            case OK -> new Label("ok", "通过").in(lang);
            case WARN -> new Label("warn", "警告").in(lang);
            case FAIL -> new Label("fail", "不通过").in(lang);
            case UNKNOWN -> new Label("not judged", "未判定").in(lang);
        };
    }
}
