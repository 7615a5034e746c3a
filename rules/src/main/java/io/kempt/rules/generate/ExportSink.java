package io.kempt.rules.generate;

import java.util.List;

/** Takes what the generator makes, line by line and in the order of the files. Calls come from one thread. */
public interface ExportSink {

    /** A line of a file, its cells in the order of {@link ExportFile#columns()}. */
    void line(ExportFile file, List<Cell> cells);

    /** A line with nothing on it. */
    void blankLine(ExportFile file);

    /** The truth about a customer record, once for each record. */
    void customer(CustomerTruth truth);

    /** The truth about a lead, once for each lead. */
    void lead(LeadTruth truth);

    /** Something that was damaged on purpose. */
    void defect(Defect defect);
}
