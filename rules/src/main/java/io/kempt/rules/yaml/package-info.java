/**
 * YAML with places: settings are read as nodes that know their line and column, so that every mistake in a file is
 * reported at once and where it stands.
 */
@NullMarked
package io.kempt.rules.yaml;

import org.jspecify.annotations.NullMarked;
