package io.kempt.rules.text;

import io.kempt.rules.model.Label;
import java.util.List;

/**
 * A division of China at province level.
 *
 * @param code the first two digits of its region code (GB/T 2260)
 * @param label its full name, such as 广东省; in English the usual short one
 * @param shortName the Chinese name without 省, 市 or 自治区
 * @param cities its larger cities, without 市
 */
public record Province(String code, Label label, String shortName, List<String> cities) {}
