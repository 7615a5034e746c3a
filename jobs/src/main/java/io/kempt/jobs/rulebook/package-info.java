/** What can be asked of a rulebook and made for one: lists, cards, checks, tests, proposals from data, other standards. */
@NullMarked
package io.kempt.jobs.rulebook;

import org.jspecify.annotations.NullMarked;
