package io.kempt.rules.model;

import io.kempt.rules.yaml.YamlNode;
import java.util.List;

/**
 * A field of a kind, as the rulebook declares it.
 *
 * @param name the name used in rulebooks, tables and outputs: lower case letters, digits and underscores
 * @param label the name shown to people
 * @param aliases the other headers under which exports hold it, in either language
 * @param type the type, which names its standardiser
 * @param required whether a record without it is in error
 * @param unique whether no two records of a kind may hold the same value
 * @param personal whether it is personal data, masked in messages and kept out of logs
 * @param onError what an error finding in it does to its record
 * @param owner the department that answers for it; empty when none is named
 * @param settings everything else that the rulebook says of it, read by the standardisers and validators
 */
public record FieldSpec(
        String name,
        Label label,
        List<String> aliases,
        String type,
        boolean required,
        boolean unique,
        boolean personal,
        OnError onError,
        String owner,
        YamlNode settings) {}
