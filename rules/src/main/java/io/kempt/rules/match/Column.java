package io.kempt.rules.match;

/**
 * The fields of one kind as codes of one dictionary, so that a mobile number can be compared with an office number. Code
 * 0 is "missing or no evidence".
 */
final class Column {
    private final Dictionary values;
    private final int[][] codes;
    private int[] counts = new int[0];

    /** @param codes by field, then by record */
    Column(Dictionary values, int[][] codes) {
        this.values = values;
        this.codes = codes;
        values.close();
    }

    int fields() {
        return codes.length;
    }

    int code(int field, int record) {
        return codes[field][record];
    }

    String value(int code) {
        return values.value(code);
    }

    /** Whether one slip of the keyboard makes one value of the other. */
    boolean withinOneEdit(int a, int b) {
        return values.withinOneEdit(a, b);
    }

    int size() {
        return values.size();
    }

    /** How many distinct records hold a value; a record that holds it twice counts twice. */
    int count(int code) {
        return counts[code];
    }

    /** Counts the values of the records that have no earlier twin, and drops the values that occur too often. */
    void count(int[] twin, int mostFrequent) {
        counts = new int[values.size()];
        for (int[] field : codes) {
            for (int record = 0; record < field.length; record++) {
                if (twin[record] == record) {
                    counts[field[record]]++;
                }
            }
        }
        for (int[] field : codes) {
            for (int record = 0; record < field.length; record++) {
                if (counts[field[record]] > mostFrequent) {
                    field[record] = 0;
                }
            }
        }
    }

    /** The first code that two records share in any of the fields; 0 when there is none, -1 when one has no value. */
    int shared(int a, int b) {
        if (codes.length == 1) {
            int codeA = codes[0][a];
            int codeB = codes[0][b];
            return codeA == 0 || codeB == 0 ? -1 : codeA == codeB ? codeA : 0;
        }
        boolean anyA = false;
        boolean anyB = false;
        for (int[] fieldA : codes) {
            anyA |= fieldA[a] != 0;
            for (int[] fieldB : codes) {
                anyB |= fieldB[b] != 0;
                if (fieldA[a] != 0 && fieldA[a] == fieldB[b]) {
                    return fieldA[a];
                }
            }
        }
        return anyA && anyB ? 0 : -1;
    }
}
