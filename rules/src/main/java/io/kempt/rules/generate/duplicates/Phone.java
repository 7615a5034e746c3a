package io.kempt.rules.generate.duplicates;

/**
 * A telephone number.
 *
 * @param area the area code of a Chinese line, without zero; empty for all other numbers
 * @param digits the national number without area and trunk prefix
 */
record Phone(Land land, String area, String digits) {}
