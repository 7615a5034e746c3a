package io.kempt.jobs.request;

/**
 * A decision about two customer records.
 *
 * @param a {@code source:key}
 * @param decision {@code same}, {@code different} or {@code unsure}
 * @param at when it was made, ISO 8601
 * @param origin the file or the command that it came from
 * @param state {@code holds}, {@code changed} when a record holds other values than then, {@code gone} when one is no more
 */
public record DecisionRecord(String a, String b, String decision, String at, String origin, String state) {}
