package io.kempt.rules.phone;

/**
 * A phone number as it was read.
 *
 * @param e164 such as {@code +8613812345678}
 * @param countryCode such as 86
 */
public record NumberReading(String e164, int countryCode, NumberVerdict verdict) {}
