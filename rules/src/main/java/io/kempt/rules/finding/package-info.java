/**
 * What Kempt says about data: codes, severities and findings, worded in English and Chinese.
 */
@NullMarked
package io.kempt.rules.finding;

import org.jspecify.annotations.NullMarked;
