package io.kempt.rules.profile;

/** A value and how often it stands in a column. */
public record ValueCount(String value, long count) {}
