package io.kempt.rules.generate.party;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables that names, addresses and remarks are put together from; all written for this project. */
public final class WordLists {
    static final List<Surname> SURNAMES = rows("surnames.tsv", Surname::of);
    static final List<City> CITIES = rows("cities.tsv", City::of);
    static final List<Business> BUSINESSES = rows("businesses.tsv", Business::of);
    static final List<Country> COUNTRIES = rows("countries.tsv", Country::of);
    private static final Map<String, List<String>> WORDS = words();

    private WordLists() {}

    /** The words of a list in {@code words.tsv}. */
    public static List<String> of(String list) {
        List<String> words = WORDS.get(list);
        if (words == null) {
            throw new IllegalArgumentException("no list of words is called " + list);
        }
        return words;
    }

    static List<String> split(String cell) {
        return List.of(cell.split("\\|", -1));
    }

    static <T> List<T> rows(String table, Parser<T> parser) {
        List<T> rows = new ArrayList<>();
        for (String line : lines(table)) {
            rows.add(parser.parse(line.split("\t", -1)));
        }
        return List.copyOf(rows);
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new HashMap<>();
        for (String line : lines("words.tsv")) {
            String[] cells = line.split("\t", -1);
            words.put(cells[0], split(cells[1]));
        }
        return Map.copyOf(words);
    }

    private static List<String> lines(String table) {
        InputStream in = WordLists.class.getResourceAsStream(table);
        if (in == null) {
            throw new IllegalStateException("the table " + table + " is missing from the class path");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes an entry of a line's cells. */
    @FunctionalInterface
    interface Parser<T> {
        T parse(String[] cells);
    }
}
