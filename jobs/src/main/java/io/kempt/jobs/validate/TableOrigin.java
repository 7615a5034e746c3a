package io.kempt.jobs.validate;

import io.kempt.jobs.store.StoredFinding;
import io.kempt.rules.model.KindSpec;
import java.util.Map;

/**
 * Where records that are compared with each other come from.
 *
 * @param seq the table's place among all, from 0
 * @param file as shown to people, and as findings name it
 * @param source empty when nobody says where it comes from
 * @param repeats findings of repeated keys that hold as long as the key is what it was, by the record's number: of the
 *     store, where the record that came first may have been replaced since
 */
public record TableOrigin(int seq, String file, KindSpec kind, String source, Map<Long, StoredFinding> repeats) {}
