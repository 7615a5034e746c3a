package io.kempt.jobs.request;

import java.util.List;

/**
 * The proof of an erasure, which does not tell who was erased.
 *
 * @param at when, ISO 8601
 * @param liftedAt when imports were allowed again to bring the person in; empty while they are not
 */
public record ErasureRecord(long id, String at, String reason, String liftedAt, List<EraseResult.ErasedCount> counts) {}
