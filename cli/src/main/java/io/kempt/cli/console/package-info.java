/** What a person sees: data on standard output, talk on standard error, progress, tables, colour. */
@NullMarked
package io.kempt.cli.console;

import org.jspecify.annotations.NullMarked;
