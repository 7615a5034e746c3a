package io.kempt.jobs.profile;

import io.kempt.rules.profile.ValueRange;
import java.util.List;
import java.util.Locale;

/**
 * A box for the middle half of numbers, a line at their median, and whiskers to the least and the greatest that lie within
 * the fences (J. W. Tukey, 1977). Outliers are not drawn: they would press the rest into a line.
 */
final class BoxPlot {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 34;

    private BoxPlot() {}

    /** Draws nothing for a range without numbers. */
    static void draw(Html html, ValueRange range) {
        List<Double> quartiles = numbers(range.quartiles());
        List<Double> fences = numbers(range.fences());
        List<Double> ends = numbers(List.of(range.min(), range.max()));
        if (quartiles.size() < 3 || fences.size() < 2 || ends.size() < 2) {
            return;
        }
        double low = Math.max(ends.get(0), fences.get(0));
        double high = Math.min(ends.get(1), fences.get(1));
        double scale = high > low ? WIDTH / (high - low) : 0;
        double first = (quartiles.get(0) - low) * scale;
        double third = (quartiles.get(2) - low) * scale;
        double median = (quartiles.get(1) - low) * scale;
        html.raw(String.format(
                Locale.ROOT,
                "<svg class=\"box\" width=\"%d\" height=\"%d\" role=\"img\"><line class=\"axis\" x1=\"0\" x2=\"%d\" y1=\"10\" y2=\"10\"/>"
                        + "<rect class=\"fill\" x=\"%.1f\" y=\"2\" width=\"%.1f\" height=\"16\" rx=\"2\"/>"
                        + "<line class=\"mid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"0\" y2=\"20\"/>",
                WIDTH,
                HEIGHT,
                WIDTH,
                first,
                Math.max(1, third - first),
                median,
                median));
        label(html, 0, "start", low);
        label(html, Math.min(WIDTH - 60.0, Math.max(60, median)), "middle", quartiles.get(1));
        label(html, WIDTH, "end", high);
        html.raw("</svg>");
    }

    private static void label(Html html, double x, String anchor, double value) {
        String shown = value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.2f", value);
        html.raw(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"32\" text-anchor=\"%s\">", x, anchor))
                .text(shown)
                .raw("</text>");
    }

    private static List<Double> numbers(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("-?[0-9]+(\\.[0-9]+)?"))
                .map(Double::valueOf)
                .toList();
    }
}
