package io.kempt.jobs.read.pollution;

import java.util.List;

/**
 * A polluted file and what a person would read in it.
 *
 * @param kind by which results are summed up
 * @param weight how common it is, in files of a thousand, after the survey of Vitagliano et al., "Pollock: A Data Loading
 *     Benchmark" (VLDB 2023)
 * @param expected header first; without a header the first record
 */
record Pollution(String kind, String name, double weight, String text, List<List<String>> expected) {}
