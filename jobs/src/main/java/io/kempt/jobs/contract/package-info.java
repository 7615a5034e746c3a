/**
 * Descriptions of data in other standards, read as what a rulebook can say: Frictionless Table Schema and Data Package, and
 * the Open Data Contract Standard. What a rulebook cannot say is kept as a loss with its place.
 */
@NullMarked
package io.kempt.jobs.contract;

import org.jspecify.annotations.NullMarked;
