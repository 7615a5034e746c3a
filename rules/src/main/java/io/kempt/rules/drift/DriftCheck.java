package io.kempt.rules.drift;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Compares a delivery of a source with the one before it. */
public final class DriftCheck {
    private final KindSpec kind;
    private final String source;
    private final DriftSettings settings;
    private final List<Drift> drifts = new ArrayList<>();

    private DriftCheck(KindSpec kind, String source, DriftSettings settings) {
        this.kind = kind;
        this.source = source;
        this.settings = settings;
    }

    /** Everything that has changed by more than the settings let pass, in the order of columns, volume and fields. */
    public static List<Drift> of(
            KindSpec kind, String source, DataProfile before, DataProfile now, DriftSettings settings) {
        DriftCheck check = new DriftCheck(kind, source, settings);
        check.columns(before.columns(), now.columns());
        check.rows(before.rows(), now.rows());
        if (before.rows() >= settings.leastRows() && now.rows() >= settings.leastRows()) {
            for (FieldSpec field : kind.fields()) {
                FieldProfile was = before.fields().get(field.name());
                FieldProfile is = now.fields().get(field.name());
                if (was != null && is != null) {
                    check.empty(field, share(was.empty(), before.rows()), share(is.empty(), now.rows()));
                    check.values(field, was, is);
                }
            }
        }
        return List.copyOf(check.drifts);
    }

    private void columns(List<String> before, List<String> now) {
        now.stream().filter(name -> !before.contains(name)).forEach(name -> column(DriftKind.COLUMN_NEW, name));
        before.stream().filter(name -> !now.contains(name)).forEach(name -> column(DriftKind.COLUMN_GONE, name));
    }

    private void column(DriftKind what, String name) {
        drifts.add(new Drift(what, kind.kind(), source, name, new Label(name, name), "", "", "", ""));
    }

    private void rows(long before, long now) {
        double change = before == 0 ? 0 : 100.0 * (now - before) / before;
        if (Math.abs(change) > settings.rows().doubleValue()) {
            drifts.add(new Drift(
                    DriftKind.ROWS,
                    kind.kind(),
                    source,
                    "",
                    kind.label(),
                    "",
                    count(before),
                    count(now),
                    String.format(Locale.ROOT, "%+.0f%%", change)));
        }
    }

    private void empty(FieldSpec field, double before, double now) {
        if (exceeds(now - before, settings.empty())) {
            add(DriftKind.EMPTY, field, "", percent(before), percent(now), points(now - before));
        }
    }

    private void values(FieldSpec field, FieldProfile before, FieldProfile now) {
        boolean comparable = before.shape() == now.shape() && before.shape() != FieldProfile.Shape.NONE;
        long was = sum(before.bins());
        long is = sum(now.bins());
        if (!comparable || was < settings.leastRows() || is < settings.leastRows()) {
            return;
        }
        if (before.shape() == FieldProfile.Shape.CATEGORIES) {
            categories(field, before.bins(), was, now.bins(), is);
        }
        double index = StabilityIndex.between(before.bins(), now.bins());
        if (index >= settings.index().doubleValue()) {
            add(DriftKind.DISTRIBUTION, field, "", "", "", String.format(Locale.ROOT, "%.2f", index));
        }
    }

    private void categories(FieldSpec field, Map<String, Long> before, long was, Map<String, Long> now, long is) {
        TreeSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        for (String category : all) {
            double from = share(before.getOrDefault(category, 0L), was);
            double to = share(now.getOrDefault(category, 0L), is);
            if (from == 0) {
                add(DriftKind.CATEGORY_NEW, field, category, "", percent(to), "");
            } else if (to == 0) {
                add(DriftKind.CATEGORY_GONE, field, category, percent(from), "", "");
            } else if (exceeds(to - from, settings.category())) {
                add(DriftKind.CATEGORY_SHARE, field, category, percent(from), percent(to), points(to - from));
            }
        }
    }

    private void add(DriftKind what, FieldSpec field, String category, String before, String now, String change) {
        drifts.add(new Drift(what, kind.kind(), source, field.name(), field.label(), category, before, now, change));
    }

    private static long sum(Map<String, Long> bins) {
        return bins.values().stream().mapToLong(Long::longValue).sum();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static boolean exceeds(double change, BigDecimal points) {
        return Math.abs(change) * 100 > points.doubleValue();
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String points(double change) {
        return String.format(Locale.ROOT, "%+.1f", 100 * change);
    }
}
