package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Dice;
import io.kempt.rules.generate.party.Party;
import java.util.EnumSet;
import java.util.Set;

/** In which of the customer files a party stands. */
final class Placement {
    private Placement() {}

    static Set<ExportFile> of(Party party, Dice dice) {
        Set<ExportFile> files = EnumSet.noneOf(ExportFile.class);
        for (ExportFile file : ExportFile.CUSTOMER_FILES) {
            if (dice.chance(share(file, party.company()))) {
                files.add(file);
            }
        }
        if (files.isEmpty()) {
            files.add(party.company() ? ExportFile.ERP : ExportFile.SHOP);
        }
        return files;
    }

    /** Companies are known to the ERP and the sales department, most persons only to the shop. */
    private static double share(ExportFile file, boolean company) {
        return switch (file) {
            case ERP -> company ? 0.55 : 0.15;
            case SALES -> company ? 0.55 : 0.15;
            case SHOP -> company ? 0.12 : 0.75;
            default -> 0;
        };
    }
}
