package io.kempt.rules.match;

import java.util.Arrays;

/**
 * Names of customers and of the people to speak to, over one dictionary, with the parts of each distinct name as codes
 * of a second dictionary ({@link #part}).
 */
final class NameColumn {
    static final byte EITHER = 0;
    static final byte PERSON = 1;
    static final byte COMPANY = 2;

    private final Dictionary names;
    private final int[] customer;
    private final int[] contact;
    private final byte[] kindOfRecord;
    private final byte[] kindOfName;
    private final Dictionary parts = new Dictionary();
    private int[] readings = new int[0];
    private boolean[] han = new boolean[0];
    final int[] given;
    final int[] surname;
    final int[] core;
    final int[] trade;
    final int[] form;
    final int[] region;
    final int[] branch;
    private final int[] person;
    private int[] personCounts = new int[0];
    private int[] coreCounts = new int[0];
    private int[] givenCounts = new int[0];

    /**
     * @param names folded names
     * @param customer the customer's name by record
     * @param contact the person to speak to by record
     */
    NameColumn(Dictionary names, int[] customer, int[] contact) {
        this.names = names;
        this.customer = customer;
        this.contact = contact;
        int size = names.size();
        this.kindOfName = new byte[size];
        this.given = new int[size];
        this.surname = new int[size];
        this.core = new int[size];
        this.trade = new int[size];
        this.form = new int[size];
        this.region = new int[size];
        this.branch = new int[size];
        this.person = new int[size];
        this.kindOfRecord = new byte[customer.length];
        Triples persons = new Triples();
        for (int code = 1; code < size; code++) {
            split(code, persons);
        }
        read();
        names.close();
        parts.close();
        settleKinds();
        this.personCounts = new int[persons.size()];
    }

    private void split(int code, Triples persons) {
        String name = names.value(code);
        if (CompanyName.looksLikeCompany(name)) {
            kindOfName[code] = COMPANY;
        } else if (PersonName.looksHan(name)) {
            kindOfName[code] = PERSON;
        }
        PersonName split = PersonName.of(name);
        given[code] = parts.add(split.given());
        surname[code] = parts.add(split.surname());
        person[code] = persons.add(given[code], surname[code], 0);
        CompanyName company = CompanyName.of(name);
        core[code] = parts.add(company.core());
        trade[code] = parts.add(company.trade());
        form[code] = parts.add(company.form());
        region[code] = parts.add(company.region());
        branch[code] = parts.add(company.branch());
    }

    private void read() {
        int written = parts.size();
        readings = new int[written];
        han = new boolean[written];
        boolean[] surnames = new boolean[written];
        for (int part : surname) {
            surnames[part] = true;
        }
        for (int part = 1; part < written; part++) {
            String text = parts.value(part);
            han[part] = MatchText.hasHan(text);
            readings[part] = parts.add(surnames[part] ? MatchText.surnameReading(text) : MatchText.reading(text));
        }
    }

    /** A name beside another person's name is a company's; a contact without a customer's name is the customer. */
    private void settleKinds() {
        for (int record = 0; record < customer.length; record++) {
            if (customer[record] == 0 || customer[record] == contact[record]) {
                customer[record] = customer[record] == 0 ? contact[record] : customer[record];
                contact[record] = 0;
            }
            kindOfRecord[record] = contact[record] == 0 ? kindOfName[customer[record]] : COMPANY;
        }
    }

    void count(int[] twin) {
        Arrays.fill(personCounts, 0);
        coreCounts = new int[parts.size()];
        givenCounts = new int[parts.size()];
        for (int record = 0; record < customer.length; record++) {
            if (twin[record] == record) {
                personCounts[person[customer[record]]]++;
                coreCounts[core[customer[record]]]++;
                givenCounts[given[customer[record]]]++;
            }
        }
    }

    /** The code of the customer's name; 0 when missing. */
    int customer(int record) {
        return customer[record];
    }

    /** The code of the contact's name; 0 when missing or when the contact is the customer. */
    int contact(int record) {
        return contact[record];
    }

    byte kind(int record) {
        return kindOfRecord[record];
    }

    /** The customer's folded name. */
    String text(int record) {
        return names.value(customer[record]);
    }

    String part(int part) {
        return parts.value(part);
    }

    /** The code of a part's reading: homophones and romanised names have the same. */
    int reading(int part) {
        return part < readings.length ? readings[part] : part;
    }

    /** Whether the readings of two parts are alike, see {@link Dictionary#alike}. */
    boolean alike(int partA, int partB, double least) {
        return parts.alike(reading(partA), reading(partB), least);
    }

    /** Whether the readings of two parts are one slip of the keyboard apart. */
    boolean withinOneEdit(int partA, int partB) {
        return parts.withinOneEdit(reading(partA), reading(partB));
    }

    /** Whether a part is written in Han characters, or has one. */
    boolean han(int part) {
        return han[part];
    }

    String readingText(int part) {
        return parts.value(reading(part));
    }

    /** How many distinct records bear exactly this person's name. */
    int personCount(int name) {
        return personCounts[person[name]];
    }

    /** How many distinct records have a part as given name. */
    int givenCount(int part) {
        return givenCounts[part];
    }

    /** How many distinct records bear a company name with this core. */
    int coreCount(int name) {
        return coreCounts[core[name]];
    }
}
