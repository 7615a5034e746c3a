package io.kempt.cli.option;

import io.kempt.jobs.duplicates.ColumnMeaning;
import io.kempt.rules.yaml.NearestName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the columns of a file mean when duplicates are looked for in it. */
public final class MatchColumnOptions {
    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "The column that records are known by (default: the first that is headed so and has an id of"
                    + " its own in each record; else records are numbered).")
    Optional<String> id = Optional.empty();

    @Option(
            names = "--column",
            paramLabel = "NAME=MEANING",
            converter = ColumnWord.class,
            description =
                    "What a column means, where the guess is wrong: customer-name, person-name, given-name, surname,"
                            + " phone, email, address, city, postcode, identifier, date (of birth), text (such as the country),"
                            + " updated, or none to leave it out. Once for each column.")
    List<Map.Entry<String, String>> columns = List.of();

    /** A header and a meaning. */
    public static final class ColumnWord implements ITypeConverter<Map.Entry<String, String>> {
        @Override
        public Map.Entry<String, String> convert(String typed) {
            int equals = typed.lastIndexOf('=');
            if (equals <= 0) {
                throw new TypeConversionException("a column and its meaning, such as birth=date");
            }
            String meaning = typed.substring(equals + 1);
            if (ColumnMeaning.ofCode(meaning).isEmpty()) {
                String near = NearestName.of(
                                meaning,
                                Stream.of(ColumnMeaning.values())
                                        .map(ColumnMeaning::code)
                                        .toList())
                        .map(name -> "; did you mean " + name + "?")
                        .orElse("");
                throw new TypeConversionException("a meaning that is one of " + ColumnMeaning.codes() + near);
            }
            return Map.entry(typed.substring(0, equals), meaning);
        }
    }

    public Optional<String> id() {
        return id;
    }

    /** Meanings by header, in the order in which they were given. */
    public Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        columns.forEach(one -> meanings.put(one.getKey(), one.getValue()));
        return meanings;
    }

    public boolean isGiven() {
        return id.isPresent() || !columns.isEmpty();
    }
}
