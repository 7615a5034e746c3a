package io.kempt.jobs.output;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for files that are written into one folder, each made of the name of the file that it comes from. */
public final class FreeNames {
    private final Set<String> taken = new HashSet<>();

    /** {@code rejected-orders.csv} for {@code inputs/orders.xlsx}; numbered when two files have one name. */
    public String of(String prefix, String file, String ending) {
        String base = prefix + base(file);
        String name = base + ending;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + "-" + i + ending;
        }
        return name;
    }

    /** A file's name without folder and ending. */
    public static String base(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
