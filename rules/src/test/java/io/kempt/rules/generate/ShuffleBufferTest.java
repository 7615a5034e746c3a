package io.kempt.rules.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.generate.party.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShuffleBufferTest {
    private static final List<Integer> NUMBERS = IntStream.range(0, 500).boxed().toList();

    private static List<Integer> shuffled(int capacity) {
        List<Integer> out = new ArrayList<>();
        ShuffleBuffer<Integer> buffer = new ShuffleBuffer<>(capacity, Dice.of(1, Dice.Stream.SHUFFLE, 0), out::add);
        NUMBERS.forEach(buffer::add);
        assertEquals(Math.max(0, 500 - capacity), out.size(), "holds no more than its capacity");
        buffer.finish();
        return out;
    }

    @Test
    void everythingComesBackOnceInAnotherOrder() {
        for (int capacity : new int[] {1, 7, 100, 1000}) {
            List<Integer> out = shuffled(capacity);
            assertEquals(NUMBERS, out.stream().sorted().toList());
        }
        assertNotEquals(NUMBERS, shuffled(100));
    }

    @Test
    void aSmallBufferCannotBringAThingForward() {
        List<Integer> out = shuffled(7);
        for (int place = 0; place < out.size(); place++) {
            assertTrue(out.get(place) <= place + 7, out.get(place) + " at " + place);
        }
    }
}
