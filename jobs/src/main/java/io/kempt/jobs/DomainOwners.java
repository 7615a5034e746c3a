package io.kempt.jobs;

import io.kempt.rules.enrich.CompanyDomain;
import io.kempt.rules.text.TextHash;
import java.util.Arrays;

/**
 * Which company names spell which e-mail domains, as hashes: 16 bytes for each customer who writes from a domain of its own
 * name.
 */
final class DomainOwners {
    private long[] domains = new long[1024];
    private long[] owners = new long[1024];
    private int size;
    private boolean sorted = true;

    /** Notes a customer's domain when its name spells it. */
    void add(String email, String name) {
        String domain = CompanyDomain.of(email);
        if (!domain.isEmpty() && CompanyDomain.spells(domain, name)) {
            if (size == domains.length) {
                domains = Arrays.copyOf(domains, 2 * size);
                owners = Arrays.copyOf(owners, 2 * size);
            }
            domains[size] = TextHash.of(domain);
            owners[size++] = TextHash.of(CompanyDomain.coreOf(name));
            sorted = false;
        }
    }

    /** Ends the adding: only then may it be asked. */
    DomainOwners ready() {
        if (!sorted) {
            Long[] order = new Long[size];
            Arrays.setAll(order, i -> (long) i);
            Arrays.sort(order, (a, b) -> Long.compare(domains[a.intValue()], domains[b.intValue()]));
            long[] byDomain = new long[size];
            long[] byOwner = new long[size];
            for (int i = 0; i < size; i++) {
                byDomain[i] = domains[order[i].intValue()];
                byOwner[i] = owners[order[i].intValue()];
            }
            domains = byDomain;
            owners = byOwner;
            sorted = true;
        }
        return this;
    }

    /** Whether a domain is spelt by the name of some other company. */
    boolean isOfAnother(String domain, String core) {
        long wanted = TextHash.of(domain);
        long own = TextHash.of(core);
        int at = Arrays.binarySearch(domains, 0, size, wanted);
        if (at < 0) {
            return false;
        }
        while (at > 0 && domains[at - 1] == wanted) {
            at--;
        }
        boolean other = false;
        for (; at < size && domains[at] == wanted; at++) {
            other |= owners[at] != own;
        }
        return other;
    }
}
