package io.kempt.jobs;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.output.FreeNames;
import io.kempt.jobs.request.ValidateRequest;
import io.kempt.jobs.request.ValidationOutputs.Fix;
import io.kempt.jobs.validate.JudgedTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the records of each validated file are written to. */
final class ValidationPlaces {
    private final ValidateRequest request;
    private final FreeNames accepted = new FreeNames();
    private final FreeNames rejected = new FreeNames();
    private final FreeNames fixed = new FreeNames();

    ValidationPlaces(ValidateRequest request) {
        this.request = request;
    }

    /**
     * The places for each of some files, in their order.
     *
     * @throws StopException (usage) when one repaired file is asked for several files, in no known format, or in place of
     *     a file that is read
     */
    List<Validation.Places> of(List<JudgedTable> tables) {
        List<Validation.Places> places = new ArrayList<>();
        boolean several = tables.size() > 1;
        for (JudgedTable table : tables) {
            Optional<Path> folder = request.outputs().folder();
            places.add(new Validation.Places(
                    folder.map(in ->
                            in.resolve(several ? accepted.of("accepted-", table.file(), ".csv") : "accepted.csv")),
                    folder.map(in ->
                            in.resolve(several ? rejected.of("rejected-", table.file(), ".csv") : "rejected.csv")),
                    request.outputs().fix().map(fix -> fixed(fix, table, several))));
        }
        return places;
    }

    private Path fixed(Fix fix, JudgedTable table, boolean several) {
        if (several && !fix.folder()) {
            throw StopException.usage(
                    "--fix names one file, " + fix.to() + ", for "
                            + request.files().size() + " files.",
                    "Name a folder (ending with /): each file is repaired into one of its own there.");
        }
        Path target = fix.folder()
                ? fix.to()
                        .resolve(fixed.of(
                                "", table.file(), workbook(table.shape().file()) ? ".xlsx" : ".csv"))
                : fix.to();
        if (!workbook(target.toString())
                && !target.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw StopException.usage(
                    "--fix cannot write " + target + ": its ending says no format.",
                    "Name a file that ends in .csv or .xlsx, or a folder (ending with /).");
        }
        for (Path file : request.files()) {
            if (file.toAbsolutePath().normalize().equals(target.toAbsolutePath().normalize())) {
                throw StopException.usage(
                        "--fix would write over " + file + ", which is being read.",
                        "Name another file or folder; what you received stays as it is.");
            }
        }
        return target;
    }

    private static boolean workbook(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xlsx") || lower.endsWith(".xlsm") || lower.endsWith(".xls");
    }
}
