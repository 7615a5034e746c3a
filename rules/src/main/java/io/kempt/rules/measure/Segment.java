package io.kempt.rules.measure;

import io.kempt.rules.model.Label;

/**
 * A named group of customers with like scores, and what to do with them.
 *
 * @param scores the ranges as in the settings: {@code r 4-5, f 3, m 1-5}
 */
public record Segment(Label name, Label action, String scores) {}
