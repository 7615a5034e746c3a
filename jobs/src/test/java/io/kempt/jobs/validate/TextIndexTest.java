package io.kempt.jobs.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TextIndexTest {
    @Test
    void itAnswersAsAMapOfStringsDoes() {
        Random chance = new Random(7);
        TextIndex index = new TextIndex();
        Map<String, Long> map = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            String text = "K" + chance.nextInt(20_000);
            if (chance.nextBoolean()) {
                Long before = map.put(text, (long) i);
                assertEquals(before == null ? TextIndex.NONE : before, index.put(text, i), text);
            } else {
                Long before = map.putIfAbsent(text, (long) i);
                assertEquals(before == null ? TextIndex.NONE : before, index.putIfAbsent(text, i), text);
            }
        }
        map.forEach((text, number) -> assertEquals(number, index.get(text), text));
        assertEquals(map.size(), index.size());
        assertEquals(TextIndex.NONE, index.get("X"));
    }

    @Test
    void numbersFromZeroOnAndTheEmptyTextAreOrdinary() {
        TextIndex index = new TextIndex();
        assertEquals(TextIndex.NONE, index.putIfAbsent("", 0));
        assertEquals(0, index.putIfAbsent("", 5));
        assertEquals(0, index.get(""));
    }
}
