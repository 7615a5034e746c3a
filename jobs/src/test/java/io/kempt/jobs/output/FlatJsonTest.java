package io.kempt.jobs.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.jobs.write.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was written as JSON is read as it was. */
final class FlatJsonTest {
    @Test
    void everyCharacterComesBack() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("传真号", "\"a\" \\ b/\n\r\t\u0001\u007f");
        members.put("{x\":", "😀, }");
        members.put("", "");
        assertEquals(members, FlatJson.read(JsonWriter.compact(members)));
        assertEquals(Map.of(), FlatJson.read(""));
    }
}
