package io.kempt.rules.generate.duplicates;

/**
 * What is true of a customer.
 *
 * @param index from 0; the truth's entity is one more
 * @param company whether it is a company: then {@code person} is {@link Person#NONE}, otherwise {@code firm} is
 *     {@link Firm#NONE}
 */
record Customer(
        int index, boolean company, Land land, Person person, Firm firm, String email, Phone phone, Address address) {
    int entityId() {
        return index + 1;
    }
}
