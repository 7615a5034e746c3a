package io.kempt.rules.text;

/** A long list of ASCII lines in byte order, searched where it lies: loading it makes no strings. */
final class SortedLines {
    private final byte[] text;

    SortedLines(String resource) {
        this.text = TextResource.bytes(SortedLines.class, resource);
    }

    boolean contains(String line) {
        int low = 0;
        int high = text.length;
        while (low < high) {
            int start = startOfLine((low + high) >>> 1);
            int order = compare(line, start);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                high = start;
            } else {
                low = endOfLine(start) + 1;
            }
        }
        return false;
    }

    private int startOfLine(int at) {
        int start = at;
        while (start > 0 && text[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int endOfLine(int at) {
        int end = at;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    private int compare(String line, int start) {
        int end = endOfLine(start);
        int length = Math.min(line.length(), end - start);
        for (int i = 0; i < length; i++) {
            int order = line.charAt(i) - text[start + i];
            if (order != 0) {
                return order;
            }
        }
        return line.length() - (end - start);
    }
}
