package io.kempt.jobs.read.pollution;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A table of orders as it would be exported without any fault: names, prices, quoted remarks with marks and commas. */
final class CleanTable {
    static final List<String> HEADER =
            List.of("ORDERED", "AT", "Qty", "ITEM", "Price", "Customer", "Remark", "Page", "Memo");

    private static final List<String> CUSTOMERS = List.of(
            "Smith & Sons Ltd.", "上海宏达机械有限公司", "Jones, Baker and Partners", "O'Neill Trading", "北京贸易公司", "Müller GmbH");
    private static final List<String> REMARKS = List.of(
            "Deliver to the back gate, ring twice",
            "请先电话联系，再送货",
            "Screen of 27\" wanted, not 24\"",
            "As agreed: half now, half on delivery",
            "Don't stack these boxes",
            "Paid in cash");

    private CleanTable() {}

    /** The header and so many records, always the same. */
    static List<List<String>> rows(int records) {
        Random random = new Random(7);
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        for (int i = 0; i < records; i++) {
            String item = String.format(
                    "%c%c-%04d", 'A' + random.nextInt(26), 'A' + random.nextInt(26), random.nextInt(10_000));
            rows.add(List.of(
                    String.format("%02d/%02d/2024", 1 + random.nextInt(28), 1 + random.nextInt(12)),
                    String.format("%02d:%02d", random.nextInt(24), random.nextInt(4) * 15),
                    Integer.toString(random.nextInt(30)),
                    item,
                    String.format("$%d.%02d", random.nextInt(90), random.nextInt(100)),
                    CUSTOMERS.get(random.nextInt(CUSTOMERS.size())),
                    REMARKS.get(random.nextInt(REMARKS.size())) + " (" + i + ")",
                    "https://www.example.com/item/" + item.replace('-', '_') + ".html",
                    ""));
        }
        return rows;
    }
}
