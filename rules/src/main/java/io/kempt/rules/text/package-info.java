/**
 * What can be said of a text without knowing which field it stands in: cleaning, scripts, pinyin, names and their
 * parts, places, e-mail domains. Tables are class-path resources that load once, when first needed.
 */
@NullMarked
package io.kempt.rules.text;

import org.jspecify.annotations.NullMarked;
