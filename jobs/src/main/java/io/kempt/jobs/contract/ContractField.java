package io.kempt.jobs.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A field as it is described, in the terms of a rulebook. */
public final class ContractField {
    private final String name;
    private final Part place;
    private final Map<String, String> severities = new LinkedHashMap<>();
    private final Map<String, Said> settings = new LinkedHashMap<>();
    private final List<String> aliases = new ArrayList<>();
    private String title = "";
    private String description = "";
    private String type = "text";
    private List<String> choices = List.of();
    private Map<String, List<String>> synonyms = Map.of();
    private String table = "";
    private boolean required;
    private boolean unique;
    private boolean personal;

    /** A setting with the place where it was said. */
    record Said(String value, Part at, String key) {}

    ContractField(String name, Part place) {
        this.name = name;
        this.place = place;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    void title(String text) {
        title = text;
    }

    public String description() {
        return description;
    }

    void describe(String text) {
        description = text;
    }

    /** The type in a rulebook. */
    public String type() {
        return type;
    }

    void type(String of) {
        type = of;
    }

    /** Other headers. */
    public List<String> aliases() {
        return aliases;
    }

    public boolean required() {
        return required;
    }

    void require() {
        required = true;
    }

    public boolean unique() {
        return unique;
    }

    void makeUnique() {
        unique = true;
    }

    public boolean personal() {
        return personal;
    }

    void makePersonal() {
        personal = true;
    }

    /** The values of a closed list; empty for an open one. */
    public List<String> choices() {
        return choices;
    }

    /** The synonyms of each choice. */
    public Map<String, List<String>> synonyms() {
        return synonyms;
    }

    void choose(List<String> values, Map<String, List<String>> also) {
        choices = values;
        synonyms = also;
        type = "choice";
    }

    /** The table whose key it holds; empty for a plain field. */
    public String table() {
        return table;
    }

    void refer(String to) {
        table = to;
    }

    /** Settings of a rulebook with their values in YAML. */
    public Map<String, String> settings() {
        Map<String, String> values = new LinkedHashMap<>();
        settings.forEach((key, said) -> values.put(key, said.value()));
        return values;
    }

    void set(String key, String value, Part at, String said) {
        settings.put(key, new Said(value, at, said));
    }

    /** A closed list says more than the pattern that its type stands for; a pattern of the description's own stays. */
    void needNoPattern() {
        Said pattern = settings.get("pattern");
        if (pattern != null && !pattern.key().equals("pattern")) {
            settings.remove("pattern");
        }
    }

    /** Severities by code. */
    public Map<String, String> severities() {
        return severities;
    }

    /** Takes a setting out again, since a rulebook cannot say it of this field. */
    public void loseSetting(String key, String why) {
        Said said = settings.remove(key);
        if (said != null) {
            said.at().lose(said.key(), why);
        }
    }

    /** Notes that something of the field is lost. */
    public void lose(String key, String why) {
        place.lose(key, why);
    }
}
