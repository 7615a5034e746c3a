package io.kempt.jobs.init;

import io.kempt.rules.profile.ColumnProfile;

/**
 * A column that holds a field.
 *
 * @param column counted from 0
 * @param byName whether its header says so; otherwise its content does
 */
public record ColumnGuess(int column, String field, boolean byName, ColumnProfile profile) {}
