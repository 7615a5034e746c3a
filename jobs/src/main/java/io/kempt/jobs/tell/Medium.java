package io.kempt.jobs.tell;

/** One way of telling of a run. */
interface Medium {

    /** What it is and where it goes, for a note when it fails; the secret part of an address is masked. */
    String name();

    /** Tells that a run begins. */
    void begin(RunStart start) throws UntoldException;

    /** Tells how it ended. */
    void end(RunStory story) throws UntoldException;
}
