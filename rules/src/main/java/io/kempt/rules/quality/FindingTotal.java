package io.kempt.rules.quality;

/**
 * How often something was found.
 *
 * @param findings all of them
 * @param records records with at least one
 */
public record FindingTotal(long findings, long records) {
    static final FindingTotal NONE = new FindingTotal(0, 0);

    FindingTotal plus(long more, long moreRecords) {
        return new FindingTotal(findings + more, records + moreRecords);
    }
}
