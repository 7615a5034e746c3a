package io.kempt.rules.row;

import io.kempt.rules.finding.CellRemark;
import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.Finding;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.Row;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.validate.Repairs;
import io.kempt.rules.validate.Validator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row while it is being judged. It moves from cell to cell instead of there being a report for each cell, and it
 * copies the values only when one of them changes and lists findings only when there is one: a clean row costs this
 * object and its verdict.
 */
final class RowReport implements CellReport {
    private final Kind kind;
    private final Row raw;
    private final Map<String, Integer> index;
    private final List<CellRemark> remarks;
    private String @Nullable [] canonical;
    private @Nullable List<Finding> findings;
    private boolean rejected;

    // The cell at hand
    private @Nullable FieldRules rules;
    private String rawValue = "";
    // While the type is at work nothing is known to be missing: it is called with a value only.
    private boolean missing;
    private boolean malformed;
    private boolean dropped;

    RowReport(Kind kind, Row raw, Map<String, Integer> index, List<CellRemark> remarks) {
        this.kind = kind;
        this.raw = raw;
        this.index = index;
        this.remarks = remarks;
    }

    void judge(int field, FieldRules of) {
        rules = of;
        rawValue = raw.value(field);
        missing = false;
        malformed = false;
        dropped = false;
        if (!remarks.isEmpty()) {
            missing = rawValue.isBlank();
            remark(field, of, true);
            missing = false;
        }
        String value = rawValue.isBlank() ? "" : of.standardiser().standardise(rawValue, this);
        missing = value.isEmpty();
        if (!malformed) {
            reportChange(value);
            for (Validator.Cells validator : of.validators()) {
                validator.validate(value, this);
            }
        }
        if (!remarks.isEmpty() && !malformed) {
            remark(field, of, false);
        }
        set(field, dropped ? "" : value);
    }

    /** Reports what the reader remarked on a field: errors before it is judged, all else after. */
    private void remark(int field, FieldRules of, boolean errors) {
        for (CellRemark remark : remarks) {
            if (remark.place() == field && errors == (of.severity(remark.code()) == Severity.ERROR)) {
                add(remark.code(), remark.suggestion(), remark.args().toArray(String[]::new));
            }
        }
    }

    private void reportChange(String value) {
        if (!value.equals(rawValue) && !value.equals(rawValue.strip())) {
            add(Repairs.VALUE_REPAIRED, value);
        }
    }

    private void set(int field, String value) {
        if (!value.equals(rawValue)) {
            if (canonical == null) {
                canonical = raw.values();
            }
            canonical[field] = value;
        }
    }

    @Override
    public String other(String field) {
        Integer at = index.get(field);
        if (at == null) {
            return "";
        }
        return canonical == null ? raw.value(at) : canonical[at];
    }

    @Override
    public void add(FindingCode code, String suggestion, String... args) {
        FieldRules of = Objects.requireNonNull(rules, "a unit reported after its row was done");
        Severity severity = of.severity(code);
        // An error of a type means that the value is not canonical, however mild the rulebook thinks of it.
        malformed |= severity == Severity.ERROR || code.severity() == Severity.ERROR;
        if (severity == Severity.ERROR) {
            severity = afterPolicy(of.field());
        }
        if (findings == null) {
            findings = new ArrayList<>(2);
        }
        findings.add(
                new Finding(code, severity, kind, raw.id(), of.field().name(), rawValue, suggestion, List.of(args)));
    }

    private Severity afterPolicy(FieldSpec field) {
        boolean absent = missing && field.required();
        switch (field.onError()) {
            case KEEP -> {
                return Severity.WARNING;
            }
            case FIELD -> {
                dropped = true;
                rejected |= absent;
            }
            case ROW -> rejected = true;
        }
        return Severity.ERROR;
    }

    RowVerdict verdict() {
        Row row = canonical == null ? raw : new Row(raw.id(), canonical);
        return new RowVerdict(!rejected, row, findings == null ? List.of() : Collections.unmodifiableList(findings));
    }
}
