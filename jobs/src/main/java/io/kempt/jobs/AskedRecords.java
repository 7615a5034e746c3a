package io.kempt.jobs;

import java.util.List;

/** The records that people may decide about. */
interface AskedRecords {
    /** The names of the records that are meant by what somebody wrote: none, or several when it is not clear. */
    List<String> named(String written);

    /** Of what some records hold; empty when that is not kept. */
    String fingerprint(List<String> names);

    /** Where records are looked for and what they are called, in words. */
    String unknown();
}
