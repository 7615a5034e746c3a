/**
 * What a customer record is made of: kinds, fields, rows and where a row came from. Everything else in
 * {@code rules} is built on this package.
 */
@NullMarked
package io.kempt.rules.model;

import org.jspecify.annotations.NullMarked;
