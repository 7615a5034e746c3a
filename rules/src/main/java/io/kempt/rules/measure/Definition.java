package io.kempt.rules.measure;

import io.kempt.rules.model.Label;
import java.util.List;

/**
 * What a figure of a report means, so that it can be defended.
 *
 * @param id stable, lower case with hyphens
 * @param numerator empty texts when the figure is no quotient
 * @param denominator empty texts when the figure is no quotient
 * @param exclusions what does not count
 * @param columns the source columns as {@code kind.field}
 */
public record Definition(
        String id,
        Label name,
        Label formula,
        Label numerator,
        Label denominator,
        Label exclusions,
        List<String> columns) {}
