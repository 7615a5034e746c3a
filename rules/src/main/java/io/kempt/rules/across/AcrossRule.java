package io.kempt.rules.across;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.Kind;
import java.util.List;

/**
 * A rule across records. Whoever judges it compares canonical values exactly, leaves out records in which one of the values
 * is missing, and takes records in the order in which they came in: the first one is in order, and each later record that
 * disagrees with it gets a finding that names the first one's place. Such findings never reject a record.
 */
public sealed interface AcrossRule {

    /** The code of its findings, with the severity in force as its severity. */
    FindingCode code();

    /** The field that findings are shown at. */
    String field();

    /**
     * Values that stand in one record only.
     *
     * @param fields one, or several that are unique together
     * @param code argument: the place of the first record
     */
    record Unique(FindingCode code, String field, List<String> fields, Scope scope) implements AcrossRule {}

    /**
     * A code that has two names, or a name that has two codes, is a mix-up of customers.
     *
     * @param idField the field with the code
     * @param nameField the field with the name
     * @param code argument: the place of the first record
     */
    record OneCodeTwoNames(FindingCode code, String field, String idField, String nameField, Scope scope)
            implements AcrossRule {}

    /**
     * A value that is the key of a record of another kind.
     *
     * @param code where there is none; argument: the kind
     * @param ambiguous where there are several; arguments: the kind, and the sources in which the key stands
     */
    record Reference(FindingCode code, FindingCode ambiguous, String field, Kind to) implements AcrossRule {}
}
