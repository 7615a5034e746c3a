package io.kempt.rules.gate;

import io.kempt.rules.drift.ProfileAccumulator;
import io.kempt.rules.quality.QualityAccumulator;

/**
 * One input as gates see it.
 *
 * @param file as shown to people
 */
public record GateInput(String source, String file, QualityAccumulator quality, ProfileAccumulator profile) {}
