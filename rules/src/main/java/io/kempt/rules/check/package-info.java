/** What is odd in a rulebook that can be read: settings without effect, or with another effect than they seem to have. */
@NullMarked
package io.kempt.rules.check;

import org.jspecify.annotations.NullMarked;
