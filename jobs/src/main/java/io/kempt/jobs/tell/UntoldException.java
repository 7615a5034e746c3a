package io.kempt.jobs.tell;

/** Something could not be told. Its message says why, as the end of a sentence, without any secret. */
final class UntoldException extends Exception {
    UntoldException(String reason) {
        super(reason);
    }

    /** Why, as the end of a sentence. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
