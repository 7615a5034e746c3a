package io.kempt.rules.row;

import io.kempt.rules.finding.Finding;
import io.kempt.rules.model.Row;
import java.util.List;

/**
 * What Kempt makes of one row.
 *
 * @param accepted whether the record can be used; a rejected one goes to the rejects file with its raw values
 * @param row the canonical values; the very row that was judged when nothing in it changed
 * @param findings in field order, then those of rules over the record; empty for a clean row
 */
public record RowVerdict(boolean accepted, Row row, List<Finding> findings) {}
