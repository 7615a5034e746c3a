package io.kempt.rules.standardise;

/** In which order a column writes day, month and year where its values leave doubt. */
enum DateOrder {
    /** Not known: a value that can be read in two ways is refused. */
    UNKNOWN,
    DMY,
    MDY,
    YMD
}
