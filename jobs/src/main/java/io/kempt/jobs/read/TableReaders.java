package io.kempt.jobs.read;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.read.csv.CsvTableReader;
import io.kempt.jobs.read.excel.SheetInfo;
import io.kempt.jobs.read.excel.WorkbookFile;
import io.kempt.jobs.read.excel.WorkbookTableReader;
import io.kempt.jobs.read.excel.Workbooks;
import io.kempt.jobs.read.text.Sample;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.SourceFile;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.table.TableShape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens a customer file, whatever it is. */
public final class TableReaders {
    private TableReaders() {}

    /**
     * Opens a file by its content, not by its name, and stands before its first record.
     *
     * @throws StopException when the file is missing (usage) or cannot be read rightly (input refused)
     */
    public static TableReader open(Path file, ReadOptions options) {
        SourceFile.check(file);
        try {
            return openByContent(file, options);
        } catch (IOException broken) {
            throw SourceFile.unreadable(file, broken);
        }
    }

    /** The sheets of a workbook in their order; none for any other file. */
    public static List<SheetInfo> sheets(Path file, ReadOptions options) {
        SourceFile.check(file);
        FileSignature signature;
        try (InputStream in = Files.newInputStream(file)) {
            signature = FileSignature.of(in.readNBytes(16));
        } catch (IOException broken) {
            throw SourceFile.unreadable(file, broken);
        }
        if (signature != FileSignature.ZIP && signature != FileSignature.OLE2) {
            return List.of();
        }
        try (WorkbookFile workbook = workbook(file, signature, options)) {
            return workbook.sheets();
        }
    }

    private static WorkbookFile workbook(Path file, FileSignature signature, ReadOptions options) {
        return signature == FileSignature.ZIP
                ? Workbooks.zipped(file)
                : Workbooks.compound(file, options.sheets().password());
    }

    private static TableReader openByContent(Path file, ReadOptions options) throws IOException {
        String name = SourceFile.name(file);
        InputStream in = Files.newInputStream(file);
        boolean handedOver = false;
        try {
            Sample sample = Sample.of(in);
            FileSignature signature = FileSignature.of(sample.bytes());
            if (signature == FileSignature.TEXT) {
                TableReader reader = CsvTableReader.open(name, sample, in, options);
                handedOver = true;
                return reader;
            }
            if (signature == FileSignature.GZIP) {
                InputStream packed = new SequenceInputStream(new ByteArrayInputStream(sample.bytes()), in);
                TableReader reader = openUnpacked(name, Unpacked.gzip(name, packed, Files.size(file)), options);
                handedOver = true;
                return reader;
            }
            if (signature == FileSignature.ZIP && !Unpacked.isWorkbook(file, name)) {
                return openUnpacked(name, Unpacked.zip(file, name), options);
            }
            if (signature == FileSignature.ZIP || signature == FileSignature.OLE2) {
                return WorkbookTableReader.open(workbook(file, signature, options), options);
            }
            throw signature.refusal(name);
        } finally {
            if (!handedOver) {
                in.close();
            }
        }
    }

    /** Text is read as it is unpacked; a workbook needs a file of its own. */
    private static TableReader openUnpacked(String name, InputStream in, ReadOptions options) throws IOException {
        boolean handedOver = false;
        try {
            Sample sample = Sample.of(in);
            FileSignature signature = FileSignature.of(sample.bytes());
            if (signature == FileSignature.TEXT) {
                TableReader reader = CsvTableReader.open(name, sample, in, options);
                handedOver = true;
                return reader;
            }
            if (signature == FileSignature.GZIP) {
                throw signature.refusal(name);
            }
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(sample.bytes()), in);
            Spool spool = Spool.of(all, name);
            try {
                TableReader reader = new SpooledReader(openByContent(spool.file(), options), spool);
                spool = null;
                return reader;
            } finally {
                if (spool != null) {
                    spool.close();
                }
            }
        } finally {
            if (!handedOver) {
                in.close();
            }
        }
    }

    /** Deletes the copy that it reads when it is closed. */
    private record SpooledReader(TableReader table, Spool spool) implements TableReader {
        @Override
        public TableShape shape() {
            return table.shape();
        }

        @Override
        public @Nullable RawRecord next() {
            return table.next();
        }

        @Override
        public long skip(long records) {
            return table.skip(records);
        }

        @Override
        public void close() {
            table.close();
            spool.close();
        }
    }
}
