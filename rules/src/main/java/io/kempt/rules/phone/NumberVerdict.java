package io.kempt.rules.phone;

/** What libphonenumber holds of a number: its type when its range is assigned, or why it has none. */
public enum NumberVerdict {
    /** No number of the country has this length. */
    IMPOSSIBLE,
    /** The length is possible, but no assigned range begins like this. */
    UNASSIGNED,
    FIXED,
    MOBILE,
    /** North American numbers do not show which of the two they are. */
    FIXED_OR_MOBILE,
    TOLL_FREE,
    PREMIUM_RATE,
    /** Such as 400 numbers in China. */
    SHARED_COST,
    VOIP,
    PERSONAL,
    PAGER,
    UNIVERSAL_ACCESS,
    VOICEMAIL;

    /** Whether the number lies in an assigned range, whatever its length. */
    public boolean isValid() {
        return compareTo(UNASSIGNED) > 0;
    }
}
