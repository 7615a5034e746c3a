package io.kempt.rules.generate;

import io.kempt.rules.generate.ExportFile.Column;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a file, read once from its pairs of field and header.
 *
 * @param customerFields those fields of a customer that have a column, in the order of the columns
 */
record ExportColumns(List<Column> columns, List<CustomerField> customerFields) {
    private static final Map<ExportFile, ExportColumns> FILES = new EnumMap<>(ExportFile.class);

    static {
        for (ExportFile file : ExportFile.values()) {
            FILES.put(file, parse(file));
        }
    }

    static ExportColumns of(ExportFile file) {
        ExportColumns columns = FILES.get(file);
        if (columns == null) {
            throw new IllegalStateException(file + " has no columns");
        }
        return columns;
    }

    private static ExportColumns parse(ExportFile file) {
        List<Column> columns =
                List.of(file.headers().split(" ")).stream().map(Column::of).toList();
        List<CustomerField> fields = columns.stream()
                .flatMap(column -> customerField(file, column.field()).stream())
                .toList();
        return new ExportColumns(columns, fields);
    }

    private static Optional<CustomerField> customerField(ExportFile file, String code) {
        return Arrays.stream(CustomerField.values())
                .filter(field -> file.fieldCode(field).equals(code))
                .findFirst();
    }
}
