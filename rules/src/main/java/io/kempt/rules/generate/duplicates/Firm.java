package io.kempt.rules.generate.duplicates;

/**
 * The parts of a company's name.
 *
 * @param region the city before a Chinese name; may be empty, and is outside China
 * @param trade what tells it from others
 * @param business may be empty
 * @param form the legal form
 * @param branch what stands behind the name of a branch; mostly empty
 * @param domain of its web site and mailboxes
 */
record Firm(Land land, String region, String trade, String business, String form, String branch, String domain) {
    /** What persons have in its place. */
    static final Firm NONE = new Firm(Land.US, "", "", "", "", "", "");

    /** As registered. */
    String name() {
        return written(region, trade, business, form);
    }

    String written(String otherRegion, String otherTrade, String otherBusiness, String otherForm) {
        if (land.chinese()) {
            return otherRegion + otherTrade + otherBusiness + otherForm + branch;
        }
        StringBuilder out = new StringBuilder(otherTrade);
        for (String part : new String[] {otherBusiness, otherForm, branch}) {
            if (!part.isEmpty()) {
                out.append(' ').append(part);
            }
        }
        return out.toString();
    }

    Firm at(String otherRegion, String otherBranch) {
        return new Firm(land, otherRegion, trade, business, form, otherBranch, domain);
    }
}
