/**
 * What has changed since the last delivery of a source: columns, volume, empty values, categories and distributions.
 * Profiles are small, mergeable and free of personal data, so that every run can keep one.
 */
@NullMarked
package io.kempt.rules.drift;

import org.jspecify.annotations.NullMarked;
