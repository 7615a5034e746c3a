package io.kempt.rules.generate.duplicates;

/**
 * A person's own data.
 *
 * @param birthDate ISO 8601
 */
record Person(String first, String last, String birthDate) {
    /** What companies have in its place. */
    static final Person NONE = new Person("", "", "");
}
