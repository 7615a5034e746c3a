package io.kempt.rules.profile;

import io.kempt.rules.rulebook.Headers;
import io.kempt.rules.text.CellText;
import java.util.List;

/**
 * Guesses what a column means: by its values first, where its header says the same with fewer of them. Meanings are tried
 * from the most to the least telling.
 */
final class MeaningGuess {
    /** As many distinct values are enough to tell by. */
    private static final int ENOUGH = 1_000;

    private static final double MOST = 0.7;

    /** Where the header says so too. */
    private static final double SOME = 0.3;

    private static final double NEARLY_ALL = 0.9;
    private static final double UNIQUE = 0.95;

    /** Where the header says so too. */
    private static final double NEARLY_UNIQUE = 0.8;

    /** Two words that happen to begin like surnames do not make a column of persons. */
    private static final int FEW_PERSONS = 5;

    private static final int MOST_CHOICES = 60;

    /** Where each is chosen many times. */
    private static final int MANY_CHOICES = 200;

    private static final int LONGEST_CHOICE = 30;

    private static final List<Meaning> BY_FORM = List.of(
            Meaning.EMAIL,
            Meaning.URL,
            Meaning.RESIDENT_ID,
            Meaning.USCC,
            Meaning.DATE,
            Meaning.PHONE,
            Meaning.BOOLEAN,
            Meaning.CURRENCY,
            Meaning.COUNTRY,
            Meaning.COMPANY,
            Meaning.PERSON,
            Meaning.ADDRESS);

    private final String header;
    private final List<String> values;
    private final long distinct;
    private final long filled;

    /**
     * @param values distinct values of the column, or a sample of them
     * @param distinct how many there are in all
     * @param filled cells that hold one
     */
    MeaningGuess(String header, List<ValueCount> values, long distinct, long filled) {
        this.header = Headers.fold(header);
        this.values = spread(values).stream()
                .map(value -> CellText.clean(value.value()))
                .filter(text -> !text.isEmpty())
                .toList();
        this.distinct = distinct;
        this.filled = filled;
    }

    /** Some of many, evenly from the most to the least frequent. */
    private static List<ValueCount> spread(List<ValueCount> values) {
        if (values.size() <= ENOUGH) {
            return values;
        }
        int step = values.size() / ENOUGH;
        return java.util.stream.IntStream.range(0, ENOUGH)
                .mapToObj(i -> values.get(i * step))
                .toList();
    }

    Meaning guess() {
        if (values.isEmpty()) {
            return Meaning.EMPTY;
        }
        if (Meaning.POSTCODE.isNamedBy(header) && share(Meaning.POSTCODE) >= MOST) {
            return Meaning.POSTCODE;
        }
        for (Meaning meaning : BY_FORM) {
            if (holds(meaning)) {
                return meaning;
            }
        }
        double numbers = share(Meaning.NUMBER);
        if (numbers >= NEARLY_ALL || (numbers >= MOST && isNamed(Meaning.AMOUNT))) {
            return number();
        }
        return share(Meaning.CODE) >= MOST ? code() : words();
    }

    private boolean holds(Meaning meaning) {
        double least = isNamed(meaning) ? SOME : MOST;
        double share = share(meaning);
        return switch (meaning) {
            case BOOLEAN -> share == 1 && distinct <= 3 && filled > distinct;
            case CURRENCY, COUNTRY -> share >= (isNamed(meaning) ? SOME : NEARLY_ALL);
            // customers are companies and persons in one column
            case COMPANY -> share >= least || (share >= 0.2 && share + share(Meaning.PERSON) >= MOST);
            case PERSON -> share >= least && (isNamed(meaning) || !isRepeating());
            default -> share >= least;
        };
    }

    private boolean isNamed(Meaning meaning) {
        return meaning.isNamedBy(header);
    }

    /** Words that come again and again, in Latin letters or so few that they may be anything. */
    private boolean isRepeating() {
        return isLatin() ? distinct * 3 < filled : distinct < FEW_PERSONS && distinct < filled;
    }

    private boolean isLatin() {
        return values.stream().noneMatch(CellText::hasHan);
    }

    private double share(Meaning meaning) {
        long hits = values.stream().filter(text -> ValueForm.is(meaning, text)).count();
        return (double) hits / values.size();
    }

    private boolean isUnique() {
        return filled > 1 && distinct >= filled * (isNamed(Meaning.IDENTIFIER) ? NEARLY_UNIQUE : UNIQUE);
    }

    private Meaning number() {
        boolean fractions = values.stream().anyMatch(text -> text.indexOf('.') >= 0 || text.indexOf(',') >= 0);
        if (isNamed(Meaning.AMOUNT) && !isNamed(Meaning.CODE)) {
            return Meaning.AMOUNT;
        }
        boolean zeros = values.stream().anyMatch(text -> text.length() > 1 && text.charAt(0) == '0' && !fractions);
        if (isNamed(Meaning.CODE) || zeros) {
            return isUnique() ? Meaning.IDENTIFIER : Meaning.CODE;
        }
        if (fractions) {
            return Meaning.AMOUNT;
        }
        boolean oneLength = values.stream().mapToInt(String::length).distinct().count() == 1;
        boolean longCode = oneLength && values.get(0).length() >= 5 && !isNamed(Meaning.NUMBER);
        return longCode && isUnique() ? Meaning.IDENTIFIER : Meaning.NUMBER;
    }

    private Meaning code() {
        if (isUnique()) {
            return Meaning.IDENTIFIER;
        }
        return isChoice() && !isNamed(Meaning.CODE) ? Meaning.CHOICE : Meaning.CODE;
    }

    private Meaning words() {
        return isChoice() && !isNamed(Meaning.TEXT) ? Meaning.CHOICE : Meaning.TEXT;
    }

    /** Few words, most of them said again. */
    private boolean isChoice() {
        boolean few = distinct * 2 <= filled
                && (distinct <= MOST_CHOICES || (distinct <= MANY_CHOICES && distinct * 10 <= filled));
        return few && values.stream().allMatch(text -> text.length() <= LONGEST_CHOICE);
    }
}
