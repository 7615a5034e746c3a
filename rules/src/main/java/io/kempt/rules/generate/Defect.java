package io.kempt.rules.generate;

/**
 * One thing that was damaged on purpose.
 *
 * @param recordId the id of the damaged record; for a blank line the id of the record above it
 * @param field the field of the rulebook crm-cn; empty when the whole line is meant
 * @param trueValue the canonical value (E.164, ISO date, registered name …); what else a kind puts here stands in
 *     {@link DefectKind}
 */
public record Defect(ExportFile file, String recordId, String field, DefectKind kind, String trueValue) {}
