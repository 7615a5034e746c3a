package io.kempt.jobs.contract;

import java.util.List;
import java.util.Optional;

/** Keeps of a table's references those that a rulebook can say: to the key of a table that is described too. */
final class References {
    private References() {}

    /** References are held as {@code table.field} until all tables are known. */
    static void check(ContractTable table, List<ContractTable> tables) {
        for (ContractField field : table.fields()) {
            String to = field.table();
            if (to.isEmpty()) {
                continue;
            }
            int dot = to.lastIndexOf('.');
            String name = to.substring(0, dot);
            Optional<ContractTable> target =
                    tables.stream().filter(one -> one.name().equals(name)).findFirst();
            field.refer("");
            if (target.isEmpty()) {
                table.lose("'" + field.name() + "' refers to '" + name + "', which is not described here");
            } else if (!target.get().key().equals(to.substring(dot + 1))) {
                table.lose("'" + field.name() + "' refers to '" + to + "', which is no key of one field");
            } else {
                field.refer(name);
            }
        }
    }
}
