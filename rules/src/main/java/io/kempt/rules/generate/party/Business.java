package io.kempt.rules.generate.party;

/**
 * A line of business as it stands in company names.
 *
 * @param host the word for it in an Internet domain
 * @param division section and division of GB/T 4754-2017, such as I65
 * @param divisionName the division's name in that standard
 */
record Business(String chinese, String english, String host, String division, String divisionName) {
    static Business of(String[] cells) {
        return new Business(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }
}
