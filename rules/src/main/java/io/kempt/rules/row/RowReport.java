package io.kempt.rules.row;

import io.kempt.rules.finding.CellRemark;
import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.Finding;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.OnError;
import io.kempt.rules.model.Row;
import io.kempt.rules.model.Values;
import io.kempt.rules.record.Exemption;
import io.kempt.rules.record.NamedRule;
import io.kempt.rules.record.RecordRule;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.validate.Repairs;
import io.kempt.rules.validate.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row while it is being judged. It moves from cell to cell instead of there being a report for each cell, and it
 * copies the values only when one of them changes and lists findings only when there is one: a clean row costs this
 * object and its verdict.
 */
final class RowReport implements CellReport, Values {
    private final RowPlan plan;
    private final Row raw;
    private final List<CellRemark> remarks;
    private final List<Exemption> exemptions;
    private String @Nullable [] canonical;
    private @Nullable List<Finding> findings;
    private boolean rejected;
    private boolean exempted;

    // The cell at hand
    private @Nullable FieldRules rules;
    private String rawValue = "";
    // While the type is at work nothing is known to be missing: it is called with a value only.
    private boolean missing;
    private boolean malformed;
    private boolean dropped;

    /** @param exemptions those that are granted to this row, each as far as its codes and fields go */
    RowReport(RowPlan plan, Row raw, List<CellRemark> remarks, List<Exemption> exemptions) {
        this.plan = plan;
        this.raw = raw;
        this.remarks = remarks;
        this.exemptions = exemptions;
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
        if (!value.equals(value(field))) {
            if (canonical == null) {
                canonical = raw.values();
            }
            canonical[field] = value;
        }
    }

    @Override
    public String other(String field) {
        Integer at = plan.index().get(field);
        return at == null ? "" : value(at);
    }

    @Override
    public String value(int field) {
        return canonical == null ? raw.value(field) : canonical[field];
    }

    @Override
    public Optional<LocalDate> asOf() {
        return plan.asOf();
    }

    @Override
    public void add(FindingCode code, String suggestion, String... args) {
        FieldRules of = Objects.requireNonNull(rules, "a unit reported after its row was done");
        Severity severity = of.severity(code);
        // An error of a type means that the value is not canonical, however mild the rulebook thinks of it.
        malformed |= severity == Severity.ERROR || code.severity() == Severity.ERROR;
        Exemption exemption = exemption(code, of.field());
        if (exemption != null) {
            report(
                    Exemption.CODE,
                    of.severity(Exemption.CODE),
                    of.field().name(),
                    suggestion,
                    exemption.args(code.id()));
            return;
        }
        if (severity == Severity.ERROR) {
            severity = afterPolicy(of.field());
        }
        report(code, severity, of.field().name(), suggestion, List.of(args));
    }

    private void report(FindingCode code, Severity severity, String field, String suggestion, List<String> args) {
        if (findings == null) {
            findings = new ArrayList<>(2);
        }
        FindingCode worded = plan.reworded().getOrDefault(code.id(), code);
        findings.add(new Finding(worded, severity, plan.kind(), raw.id(), field, rawValue, suggestion, args));
    }

    private @Nullable Exemption exemption(FindingCode code, @Nullable FieldSpec field) {
        for (Exemption one : exemptions) {
            if (one.covers(code.id(), field == null ? "" : field.name(), field == null ? "" : field.owner())) {
                exempted = true;
                return one;
            }
        }
        return null;
    }

    /** Whether an exemption made any difference. */
    boolean isExempted() {
        return exempted;
    }

    /** Judges the record by a rule over its fields, once all of them are in their canonical form. */
    void judge(NamedRule rule) {
        Optional<RecordRule.Breach> breach = rule.breach(this, plan.day());
        if (breach.isEmpty()) {
            return;
        }
        String name = rule.place(breach.get());
        int at = plan.index().getOrDefault(name, -1);
        FieldSpec field = at < 0 ? null : plan.fields().get(at).field();
        rawValue = at < 0 ? "" : raw.value(at);
        Exemption exemption = exemption(rule.code(), field);
        if (exemption != null) {
            report(
                    Exemption.CODE,
                    Exemption.CODE.severity(),
                    name,
                    "",
                    exemption.args(rule.code().id()));
            return;
        }
        Severity severity = rule.code().severity();
        if (severity == Severity.ERROR) {
            OnError policy = rule.onError().orElse(field == null ? OnError.ROW : field.onError());
            rejected |= policy == OnError.ROW;
            if (policy == OnError.FIELD && at >= 0) {
                set(at, "");
            }
            severity = policy == OnError.KEEP ? Severity.WARNING : severity;
        }
        report(rule.code(), severity, name, "", breach.get().args());
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
