package io.kempt.rules.generate.duplicates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The tables that customers are put together from. Where they come from stands in each and in NOTICE. */
final class WordTables {
    private static final Map<String, WeightedWords> NAMES =
            byName("names.tsv", words -> new WeightedWords(split(words)));
    private static final Map<String, List<String>> WORDS = byName("words.tsv", WordTables::split);

    private WordTables() {}

    /** A list of {@code names.tsv}, such as {@code last-DE}. */
    static WeightedWords names(String list) {
        return known(NAMES.get(list), list);
    }

    /** A list of {@code words.tsv}. */
    static List<String> words(String list) {
        return known(WORDS.get(list), list);
    }

    private static <T> T known(@org.jspecify.annotations.Nullable T found, String list) {
        if (found == null) {
            throw new IllegalArgumentException("no list of words is called " + list);
        }
        return found;
    }

    static List<String> split(String cell) {
        return List.of(cell.split("\\|", -1));
    }

    private static <T> Map<String, T> byName(String table, Function<String, T> parse) {
        Map<String, T> lists = new HashMap<>();
        for (String line : lines(table)) {
            String[] cells = line.split("\t", 2);
            lists.put(cells[0], parse.apply(cells[1]));
        }
        return Map.copyOf(lists);
    }

    /** The lines of a table without its remarks. */
    static List<String> lines(String table) {
        InputStream in = WordTables.class.getResourceAsStream(table);
        if (in == null) {
            throw new IllegalStateException("the table " + table + " is missing from the class path");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
