package io.kempt.jobs.read.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TextStoreTest {

    /** Some in memory, most in the file, in any order: short ones, long ones, and ones that do not end with a page. */
    @Test
    void givesEveryTextBack() {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            texts.add(text(random, i));
        }
        try (TextStore store = new TextStore(1 << 18)) {
            texts.forEach(store::add);
            assertEquals(texts.size(), store.size());
            for (int i = 0; i < texts.size(); i++) {
                assertEquals(texts.get(i), store.get(i));
            }
            for (int i = 0; i < 20_000; i++) {
                int number = random.nextInt(texts.size());
                assertEquals(texts.get(number), store.get(number));
            }
        }
    }

    private static String text(Random random, int i) {
        String word = i % 3 == 0 ? "上海市浦东新区" : i % 3 == 1 ? "Zürich & Köln" : "plain";
        int times = i % 997 == 0 ? 5_000 + random.nextInt(10_000) : random.nextInt(8);
        return word.repeat(times) + (i % 5 == 0 ? "\uD83D\uDE00" : "");
    }

    @Test
    void aNumberWithoutText() {
        try (TextStore store = new TextStore()) {
            assertThrows(IndexOutOfBoundsException.class, () -> store.get(0));
            store.add("");
            assertEquals("", store.get(0));
            assertThrows(IndexOutOfBoundsException.class, () -> store.get(1));
            assertThrows(IndexOutOfBoundsException.class, () -> store.get(-1));
        }
    }
}
