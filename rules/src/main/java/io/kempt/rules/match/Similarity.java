package io.kempt.rules.match;

/** How alike two short texts are. No method allocates; texts are read up to their 64th UTF-16 unit. */
final class Similarity {
    private static final int LONGEST = 64;

    private Similarity() {}

    /**
     * Which letters a text has, up to its 64th: each sets one of 64 bits. Letters that share a bit only make a pair be looked
     * at that could have been left out.
     */
    static long letters(String text) {
        long letters = 0;
        for (int i = Math.min(text.length(), LONGEST) - 1; i >= 0; i--) {
            letters |= 1L << text.charAt(i);
        }
        return letters;
    }

    /** False only where texts of at most 64 letters cannot be one edit apart: each has two letters that the other lacks. */
    static boolean mayBeWithinOneEdit(long lettersA, long lettersB) {
        return Long.bitCount(lettersA & ~lettersB) <= 1 && Long.bitCount(lettersB & ~lettersA) <= 1;
    }

    /** False only where the Jaro-Winkler similarity cannot reach a bound: too many letters of one are not in the other. */
    static boolean mayReach(String a, String b, long lettersA, long lettersB, double least) {
        int lengthA = Math.min(a.length(), LONGEST);
        int lengthB = Math.min(b.length(), LONGEST);
        int common =
                Math.min(lengthA - Long.bitCount(lettersA & ~lettersB), lengthB - Long.bitCount(lettersB & ~lettersA));
        if (common <= 0) {
            return false;
        }
        double jaro = ((double) common / lengthA + (double) common / lengthB + 1) / 3;
        return jaro >= least || (jaro + 0.4 * (1 - jaro) >= least && a.charAt(0) == b.charAt(0));
    }

    /**
     * Jaro-Winkler similarity, 0 to 1, with the usual prefix scale 0.1 over at most four characters. The positions
     * already taken are bits of a long, after the idea of bit-parallel Jaro.
     *
     * <p>Source: W. E. Winkler, String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of
     * Record Linkage, 1990.
     */
    static double jaroWinkler(String a, String b) {
        double jaro = jaro(a, b);
        int limit = Math.min(4, Math.min(a.length(), b.length()));
        int prefix = 0;
        while (prefix < limit && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        int lengthA = Math.min(a.length(), LONGEST);
        int lengthB = Math.min(b.length(), LONGEST);
        if (lengthA == 0 || lengthB == 0) {
            return 0;
        }
        int window = Math.max(0, Math.max(lengthA, lengthB) / 2 - 1);
        long takenA = 0;
        long takenB = 0;
        for (int i = 0; i < lengthA; i++) {
            int to = Math.min(lengthB - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if ((takenB & (1L << j)) == 0 && a.charAt(i) == b.charAt(j)) {
                    takenA |= 1L << i;
                    takenB |= 1L << j;
                    break;
                }
            }
        }
        double common = Long.bitCount(takenA);
        if (common == 0) {
            return 0;
        }
        int transposed = transposed(a, b, takenA, takenB);
        return (common / lengthA + common / lengthB + (common - transposed / 2.0) / common) / 3;
    }

    private static int transposed(String a, String b, long takenA, long takenB) {
        int transposed = 0;
        long restA = takenA;
        long restB = takenB;
        while (restA != 0) {
            int i = Long.numberOfTrailingZeros(restA);
            int j = Long.numberOfTrailingZeros(restB);
            if (a.charAt(i) != b.charAt(j)) {
                transposed++;
            }
            restA &= restA - 1;
            restB &= restB - 1;
        }
        return transposed;
    }

    /** Whether one insertion, deletion, substitution or exchange of neighbours makes one text of the other. */
    static boolean withinOneEdit(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        if (longer.length() > shorter.length()) {
            return sameFrom(shorter, at, longer, at + 1);
        }
        return at == shorter.length()
                || sameFrom(shorter, at + 1, longer, at + 1)
                || (exchanged(shorter, longer, at) && sameFrom(shorter, at + 2, longer, at + 2));
    }

    private static boolean exchanged(String a, String b, int at) {
        return at + 1 < a.length() && a.charAt(at) == b.charAt(at + 1) && a.charAt(at + 1) == b.charAt(at);
    }

    private static boolean sameFrom(String a, int fromA, String b, int fromB) {
        int rest = a.length() - fromA;
        return rest == b.length() - fromB && a.regionMatches(fromA, b, fromB, rest);
    }
}
