package io.kempt.jobs.progress;

/** Hears what a job does. The console shows it; tests record it. Calls come from one thread at a time. */
public interface Progress {

    /** A step begins, such as {@code import ERP客户档案.csv}. */
    void started(String step);

    /** Rows done so far in the current step. */
    void advanced(long rows);

    /**
     * The current step has ended.
     *
     * @param summary what came of it, such as {@code 1,204 rows: 1,150 accepted, 54 rejected}
     */
    void finished(String step, String summary);

    /** Something worth a line that stops nothing, such as a guess about a file's encoding. */
    void note(String text);

    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void started(String step) {}

        @Override
        public void advanced(long rows) {}

        @Override
        public void finished(String step, String summary) {}

        @Override
        public void note(String text) {}
    };
}
