package io.kempt.jobs.step;

import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.PersonalFields;
import io.kempt.jobs.store.RejectedRow;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.store.StoredRow;
import io.kempt.jobs.store.Suppression;
import io.kempt.jobs.table.RawRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps erased persons from coming back: rows of theirs count as ignored and leave no finding, and rows that refer to them
 * come in with the pseudonym and without personal values. Several threads use one judge at once.
 */
public final class SuppressingJudge implements RowBlock.Judge {
    private final RowBlock.Judge judge;
    private final Input input;
    private final PersonalFields fields;
    private final Suppression suppression;
    private final AtomicLong refused = new AtomicLong();

    /** @param input whose rows are judged */
    public SuppressingJudge(RowBlock.Judge judge, Input input, PersonalFields fields, Suppression suppression) {
        this.judge = judge;
        this.input = input;
        this.fields = fields;
        this.suppression = suppression;
    }

    /** How many rows were left out so far. */
    public long refused() {
        return refused.get();
    }

    @Override
    public RowBlock judge(List<RawRecord> records) {
        return new Sieve(suppression.copy()).of(judge.judge(records));
    }

    /** Goes through one block. */
    private final class Sieve {
        private final Suppression erased;
        private final Set<Long> silent = new HashSet<>();
        private long left;

        Sieve(Suppression erased) {
            this.erased = erased;
        }

        RowBlock of(RowBlock block) {
            List<StoredRow> accepted = new ArrayList<>(block.accepted().size());
            for (StoredRow row : block.accepted()) {
                if (refuses(row.key(), row.number(), row.values())) {
                    leave(row.number());
                } else {
                    accepted.add(withoutPerson(row));
                }
            }
            List<RejectedRow> rejected = new ArrayList<>(block.rejected().size());
            for (RejectedRow row : block.rejected()) {
                if (refuses(row.key(), row.number(), row.values()) || hides(row.key(), row.values())) {
                    leave(row.number());
                } else {
                    rejected.add(row);
                }
            }
            refused.addAndGet(left);
            List<StoredFinding> findings = silent.isEmpty()
                    ? block.findings()
                    : block.findings().stream()
                            .filter(finding -> !silent.contains(finding.number()))
                            .toList();
            return new RowBlock(block.position(), accepted, rejected, findings, block.ignored() + left);
        }

        private void leave(long number) {
            silent.add(number);
            left++;
        }

        private boolean refuses(String key, long number, String[] values) {
            return erased.refuses(input, key, number) || (fields.isPersonOfCustomer() && refers(values));
        }

        private boolean hides(String key, String[] values) {
            return refers(values) || erased.hidesDetails(input.kind(), key);
        }

        private boolean refers(String[] values) {
            for (int reference : fields.references()) {
                if (reference < values.length && erased.isErasedCustomer(values[reference])) {
                    return true;
                }
            }
            return false;
        }

        private StoredRow withoutPerson(StoredRow row) {
            if (!hides(row.key(), row.values())) {
                return row;
            }
            silent.add(row.number());
            String[] values = row.values().clone();
            for (int reference : fields.references()) {
                if (erased.isErasedCustomer(values[reference])) {
                    values[reference] = erased.pseudonym(values[reference]);
                }
            }
            fields.details().forEach(field -> values[field] = "");
            return new StoredRow(
                    row.key(), row.number(), row.line(), row.sheet(), values, "", row.onlyIfNew(), new String[0]);
        }
    }
}
