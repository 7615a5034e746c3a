package io.kempt.jobs.bench;

import io.kempt.jobs.read.text.EncodingDetector;
import io.kempt.jobs.read.text.Sample;
import java.nio.charset.Charset;
import java.util.Random;

/**
 * Prints how many files of each encoding, length and density are recognised, in percent. A file counts as right when its
 * text comes out as it was written, whatever the encoding is called.
 */
final class EncodingBench {
    private static final int FILES = 300;
    private static final int[] ROWS = {1, 3, 10, 50};

    /** Seeds far from those of the tests. */
    private static final int FIRST_SEED = 1_000_000;

    private EncodingBench() {}

    public static void main(String[] args) {
        System.out.printf("%d files each; right in %%, at 1 / 3 / 10 / 50 rows%n", FILES);
        System.out.printf("%-24s %-26s %s%n", "", "one column not ASCII", "all text not ASCII");
        line("GB18030", EncodedText.SIMPLIFIED);
        line("Big5", EncodedText.TRADITIONAL);
        line("Shift_JIS", EncodedText.JAPANESE);
        line("EUC-JP", EncodedText.JAPANESE);
        line("EUC-KR", EncodedText.KOREAN);
        line("windows-1251", EncodedText.RUSSIAN);
        line("windows-1252", EncodedText.WESTERN);
        line("UTF-8", EncodedText.SIMPLIFIED);
        line("UTF-16LE", EncodedText.SIMPLIFIED);
        line("UTF-16BE", EncodedText.SIMPLIFIED);
    }

    private static void line(String encoding, EncodedText text) {
        System.out.printf("%-24s %-26s %s%n", encoding, shares(encoding, text, false), shares(encoding, text, true));
    }

    private static String shares(String encoding, EncodedText text, boolean dense) {
        StringBuilder shares = new StringBuilder();
        for (int rows : ROWS) {
            shares.append(String.format(shares.length() == 0 ? "%.0f" : " / %.0f", share(encoding, text, dense, rows)));
        }
        return shares.toString();
    }

    /** The share of files that come out as they were written, in percent. */
    static double share(String encoding, EncodedText kind, boolean dense, int rows) {
        int right = 0;
        for (int i = 0; i < FILES; i++) {
            String text = kind.file(new Random(FIRST_SEED + i), rows, dense);
            byte[] bytes = text.getBytes(Charset.forName(encoding));
            boolean same = EncodingDetector.detect(new Sample(bytes, true))
                    .filter(found -> new String(bytes, found.charset()).equals(text))
                    .isPresent();
            right += same ? 1 : 0;
        }
        return 100.0 * right / FILES;
    }
}
