package io.kempt.rules.standardise;

import io.kempt.rules.text.CellText;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Names for ranges of whole numbers from 0 up, such as {@code 中型: 100-999}. The ranges must cover every number
 * exactly once: a number that belongs to no band, or to two, would be silently misfiled.
 */
final class Bands {
    private static final long NO_END = Long.MAX_VALUE;

    private final List<Band> bands;

    private Bands(List<Band> bands) {
        this.bands = bands;
    }

    private record Band(String name, long from, long to) {}

    /** Reads a mapping of names to ranges; shapes, gaps and overlaps are mistakes. */
    static Bands read(YamlNode node) {
        List<Band> bands = new ArrayList<>();
        for (String name : node.keys()) {
            YamlNode range = node.child(name);
            Band band = parse(name, range.text().orElse("").replace(" ", ""));
            if (band.from > band.to) {
                range.mistake("'" + name + "' has no range; write one such as '>=1000', '100-999' or '<100'");
                return new Bands(List.of());
            }
            bands.add(band);
        }
        bands.sort(Comparator.comparingLong(Band::from));
        refuseGaps(node, bands);
        return new Bands(bands);
    }

    /** The band of a number of at least 0; empty when there are no bands. */
    String of(long number) {
        for (Band band : bands) {
            if (number >= band.from && number <= band.to) {
                return band.name;
            }
        }
        return "";
    }

    /**
     * The band of a written number (150, 1,200人) or of a range that lies in one band (100-499, 2000人以上); empty for
     * anything else.
     */
    String ofText(String text) {
        String bare = CellText.withoutPointZero(text.replace(",", "").replace(" ", ""));
        boolean up = bare.endsWith("以上") || bare.endsWith("+") || bare.startsWith(">");
        boolean down = bare.endsWith("以下") || bare.endsWith("以内") || bare.startsWith("<");
        bare = bare.replace("以上", "")
                .replace("以下", "")
                .replace("以内", "")
                .replace("人", "")
                .replace("员工", "");
        String[] ends = bare.replace("名", "")
                .replace("+", "")
                .replace(">", "")
                .replace("<", "")
                .split("[-~至]", -1);
        if (ends.length > 2 || !isNumber(ends[0]) || !isNumber(ends[ends.length - 1])) {
            return "";
        }
        long low = Long.parseLong(ends[0]);
        long high = Long.parseLong(ends[ends.length - 1]);
        String first = of(down ? 0 : low);
        String last = of(up ? NO_END : down ? Math.max(0, high - 1) : high);
        return first.equals(last) ? first : "";
    }

    private static boolean isNumber(String text) {
        return CellText.isDigits(text) && text.length() <= 12;
    }

    private static Band parse(String name, String range) {
        int dash = range.indexOf('-');
        if (range.startsWith(">=")) {
            return band(name, range.substring(2), 0, "", 0);
        } else if (range.startsWith(">")) {
            return band(name, range.substring(1), 1, "", 0);
        } else if (range.startsWith("<=")) {
            return band(name, "0", 0, range.substring(2), 0);
        } else if (range.startsWith("<")) {
            return band(name, "0", 0, range.substring(1), -1);
        } else if (dash > 0) {
            return band(name, range.substring(0, dash), 0, range.substring(dash + 1), 0);
        }
        return band(name, range, 0, range, 0);
    }

    private static Band band(String name, String from, int fromStep, String to, int toStep) {
        if (!isNumber(from) || !(to.isEmpty() || isNumber(to))) {
            return new Band(name, 1, 0);
        }
        return new Band(name, Long.parseLong(from) + fromStep, to.isEmpty() ? NO_END : Long.parseLong(to) + toStep);
    }

    private static void refuseGaps(YamlNode node, List<Band> bands) {
        long next = 0;
        String before = "";
        for (Band band : bands) {
            if (band.from > next) {
                node.mistake("no band holds " + numbers(next, band.from - 1) + "; every number from 0 up needs one");
            } else if (band.from < next || next == NO_END) {
                node.mistake(
                        "'" + before + "' and '" + band.name + "' both hold " + band.from + "; give it to one of them");
            }
            before = band.name;
            next = band.to == NO_END ? NO_END : Math.max(next, band.to + 1);
        }
        if (!bands.isEmpty() && next != NO_END) {
            node.mistake("no band holds " + next + " and more; let the last one begin with '>='");
        }
    }

    private static String numbers(long from, long to) {
        return from == to ? Long.toString(from) : from + " to " + to;
    }
}
