package io.kempt.rules.generate.party;

/**
 * A person or company of the fictional world, with its true values in canonical form.
 *
 * @param index which party; the truth's entity number is one more
 * @param group the household or company group it belongs to, such as {@code H0000012}; empty when none
 * @param country ISO 3166-1 alpha-2
 * @param uscc the unified social credit code; empty for persons and outside China
 * @param size 大型, 中型 or 小型; empty for persons
 * @param division section and division of GB/T 4754-2017, such as I65; empty for persons
 * @param contact the person to speak to; no name for persons
 * @param mobile E.164
 * @param source where the customer came from, such as 展会
 */
public record Party(
        int index,
        PartyType type,
        String group,
        String country,
        Name name,
        String uscc,
        String size,
        String division,
        String divisionName,
        Name contact,
        String mobile,
        String email,
        Address address,
        String source) {

    public boolean company() {
        return type == PartyType.COMPANY;
    }

    public boolean chinese() {
        return country.equals("CN");
    }

    /** The entity's number in the truth: E and seven digits or more. */
    public String entityId() {
        return numbered("E", index);
    }

    static String numbered(String prefix, int index) {
        String number = Integer.toString(index + 1);
        return prefix + "0".repeat(Math.max(0, 7 - number.length())) + number;
    }
}
