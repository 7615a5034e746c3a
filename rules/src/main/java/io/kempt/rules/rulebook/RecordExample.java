package io.kempt.rules.rulebook;

import io.kempt.rules.yaml.Mistake;
import java.util.List;
import java.util.Map;

/**
 * A whole record, and what must become of it.
 *
 * @param reason what it shows, in the steward's words
 * @param given raw values by field; fields that are not named are missing
 * @param values canonical values by field; fields that are not named are not looked at
 * @param findings all that must be found, as {@code field code}; repairs are left out unless they are named
 * @param rejected whether the record must be rejected
 * @param own whether the steward's own rulebook says so, and not one that it extends
 * @param place where it is written
 */
public record RecordExample(
        String reason,
        Map<String, String> given,
        Map<String, String> values,
        List<String> findings,
        boolean rejected,
        boolean own,
        Mistake place) {}
