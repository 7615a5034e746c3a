package io.kempt.rules.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up scored customers by segment, by R and F, and over all. */
final class RfmTotals {
    private final RfmSettings settings;
    private final List<RfmCustomer> customers;

    RfmTotals(RfmSettings settings, List<RfmCustomer> customers) {
        this.settings = settings;
        this.customers = customers;
    }

    long orders() {
        return orders(customers);
    }

    BigDecimal revenue() {
        return revenue(customers);
    }

    Ratio repeatBuyers() {
        long repeat =
                customers.stream().filter(customer -> customer.frequency() > 1).count();
        return new Ratio(repeat, customers.size());
    }

    List<SegmentSummary> segments() {
        Map<Segment, List<RfmCustomer>> members = new LinkedHashMap<>();
        settings.segments().segments().forEach(segment -> members.put(segment, new ArrayList<>()));
        for (RfmCustomer customer : customers) {
            members.computeIfAbsent(customer.segment(), segment -> new ArrayList<>())
                    .add(customer);
        }
        return members.entrySet().stream()
                .map(entry -> summary(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static SegmentSummary summary(Segment segment, List<RfmCustomer> members) {
        List<BigDecimal> recency = new ArrayList<>();
        List<BigDecimal> frequency = new ArrayList<>();
        List<BigDecimal> monetary = new ArrayList<>();
        for (RfmCustomer member : members) {
            recency.add(BigDecimal.valueOf(member.recencyDays()));
            frequency.add(BigDecimal.valueOf(member.frequency()));
            monetary.add(member.monetary());
        }
        return new SegmentSummary(
                segment,
                members.size(),
                orders(members),
                revenue(members),
                Median.of(recency),
                Median.of(frequency),
                Median.of(monetary));
    }

    List<RfmResult.MatrixCell> matrix() {
        int bins = settings.bins();
        long[] counts = new long[bins * bins];
        BigDecimal[] revenues = new BigDecimal[bins * bins];
        Arrays.fill(revenues, BigDecimal.ZERO);
        for (RfmCustomer customer : customers) {
            int cell = (bins - customer.r()) * bins + customer.f() - 1;
            counts[cell]++;
            revenues[cell] = revenues[cell].add(customer.monetary());
        }
        List<RfmResult.MatrixCell> cells = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            cells.add(new RfmResult.MatrixCell(bins - cell / bins, cell % bins + 1, counts[cell], revenues[cell]));
        }
        return List.copyOf(cells);
    }

    private static long orders(List<RfmCustomer> customers) {
        return customers.stream().mapToLong(RfmCustomer::frequency).sum();
    }

    private static BigDecimal revenue(List<RfmCustomer> customers) {
        return customers.stream().map(RfmCustomer::monetary).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
