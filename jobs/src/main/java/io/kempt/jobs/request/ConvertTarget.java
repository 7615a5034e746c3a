package io.kempt.jobs.request;

import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where converted tables go: all into one file, each into a file of its own, or to a stream.
 *
 * @param path a file, .csv or .xlsx by its name, or a folder; null for the stream
 * @param folder whether the path is a folder, where each file becomes a CSV file
 * @param stream owned by the caller; null for a path
 * @param bom whether CSV files begin with a byte order mark, by which Excel knows that they are UTF-8
 */
public record ConvertTarget(
        @Nullable Path path, boolean folder, @Nullable OutputStream stream, boolean bom) {
    public static ConvertTarget file(Path path, boolean bom) {
        return new ConvertTarget(path, false, null, bom);
    }

    public static ConvertTarget folder(Path path, boolean bom) {
        return new ConvertTarget(path, true, null, bom);
    }

    public static ConvertTarget stream(OutputStream stream, boolean bom) {
        return new ConvertTarget(null, false, stream, bom);
    }
}
