package io.kempt.rules.rulebook;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses a header that stands for two fields of one kind, and an alias that says what another alias says already. */
final class HeaderCheck {

    /** A field's claim to a header, with the place where it is made. */
    private record Claim(String field, String header, YamlNode place, boolean alias) {}

    private final String file;
    private final List<Claim> claims = new ArrayList<>();

    private HeaderCheck(String file) {
        this.file = file;
    }

    /**
     * @param file the steward's own file: where it and a rulebook that it extends claim the same header, the mistake is
     *     the steward's to mend
     */
    static void check(List<FieldSpec> fields, String file) {
        HeaderCheck check = new HeaderCheck(file);
        fields.forEach(check::claim);
        check.refuseDoubleClaims();
    }

    private void claim(FieldSpec field) {
        YamlNode settings = field.settings();
        claims.add(new Claim(field.name(), field.name(), settings, false));
        YamlNode label = settings.child("label");
        claims.add(new Claim(field.name(), field.label().en(), label, false));
        claims.add(new Claim(field.name(), field.label().zh(), label, false));
        for (String key : FieldReader.ALIASES) {
            for (YamlNode alias : settings.child(key).elements()) {
                alias.text().ifPresent(text -> claims.add(new Claim(field.name(), text, alias, true)));
            }
        }
    }

    private void refuseDoubleClaims() {
        claims.sort(
                Comparator.comparing((Claim claim) -> claim.place().isIn(file)).thenComparing(Claim::alias));
        Map<String, String> holders = new HashMap<>();
        Set<String> aliases = new HashSet<>();
        for (Claim claim : claims) {
            String folded = Headers.fold(claim.header());
            String holder = holders.putIfAbsent(folded, claim.field());
            if (holder != null && !holder.equals(claim.field())) {
                claim.place()
                        .mistake("the header '" + claim.header() + "' already stands for the field '" + holder
                                + "'; a header can name one field only");
            } else if (claim.alias() && !aliases.add(folded)) {
                claim.place()
                        .mistake("the header '" + claim.header()
                                + "' is listed twice (case, width, blanks and separators do not count)");
            }
        }
    }
}
