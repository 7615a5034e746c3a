package io.kempt.jobs;

import static io.kempt.jobs.DecidedCustomers.K1;
import static io.kempt.jobs.DecidedCustomers.K2;
import static io.kempt.jobs.DecidedCustomers.K3;
import static io.kempt.jobs.DecidedCustomers.K4;
import static io.kempt.jobs.DecidedCustomers.K5;
import static io.kempt.jobs.DecidedCustomers.K6;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.jobs.store.TestStores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people decided is followed by every deduplication, and golden ids stay with their customers over the nights. */
@ParameterizedClass
@EnumSource(TestStores.class)
final class DecisionsTest {
    private final DecidedCustomers customers;

    DecisionsTest(TestStores stores, @TempDir Path folder) throws IOException {
        this.customers = new DecidedCustomers(folder, stores);
    }

    @Test
    void aDecisionIsFollowedAtTheNextDeduplication() throws IOException {
        customers.night(K1, K2, K3, K4, K5);
        assertEquals("G-erp:K1=K1,K2 G-erp:K3=K3,K4 G-erp:K5=K5", customers.customers());
        customers.decide("K1", "K2", "different");
        customers.decide("K4", "K5", "same");
        customers.dedupe();
        assertEquals("G-erp:K1=K1 G-erp:K2=K2 G-erp:K3=K3,K4,K5", customers.customers());
        assertEquals("2 joined G-erp:K5 G-erp:K3 1; 2 split G-erp:K2 G-erp:K1 1", customers.changes());
    }

    @Test
    void whatIsDecidedIsNotToBeReviewedAgain() throws IOException {
        customers.night(K1, K2, K3, K4, K5);
        customers.decide("K1", "K2", "different");
        assertEquals(0, customers.dedupe().toReview());
    }

    @Test
    void aDecisionAboutARecordThatIsGoneIsTold() throws IOException {
        customers.night(K1, K2, K3, K4, K5);
        customers.decide("K1", "K2", "different");
        assertEquals(List.of(), customers.dedupe().notes());
        assertEquals(
                List.of("1 decision is about records that are no longer there and does nothing"),
                customers.night(K1, K3, K4, K5).notes());
        assertEquals(List.of(), customers.night(K1, K2, K3, K4, K5).notes());
        assertEquals("G-erp:K1=K1 G-erp:K2=K2 G-erp:K3=K3,K4 G-erp:K5=K5", customers.customers());
    }

    @Test
    void anEarlierRulebookThatComesBackIsMatchedAgain() throws IOException {
        customers.night(K1, K2, K3, K4, K5);
        for (String rules : List.of("match: {review: 0.6}\n", "", "match: {review: 0.6}\n", "match: {review: 0.6}\n")) {
            customers.workspace.rules(rules);
            customers.dedupe();
        }
        assertEquals(
                List.of("1 1", "2 0", "3 0", "4 0"),
                customers.workspace.column("SELECT turn || ' ' || founding FROM golden_turn ORDER BY turn"),
                "the last one found everything as it was");
    }

    @Test
    void idsStayWithTheirCustomersOverTheNights() throws IOException {
        customers.night(K2, K3, K5);
        assertEquals("G-erp:K2=K2 G-erp:K3=K3 G-erp:K5=K5", customers.customers());
        customers.night(K1, K2, K3, K4, K5);
        assertEquals("G-erp:K2=K1,K2 G-erp:K3=K3,K4 G-erp:K5=K5", customers.customers(), "a smaller key changes no id");
        customers.night(K1, K4, K5, K6);
        assertEquals("G-erp:K2=K1,K6 G-erp:K3=K4 G-erp:K5=K5", customers.customers(), "nor does one that goes");
        assertEquals("2 grown G-erp:K2 1; 2 grown G-erp:K3 1; 3 grown G-erp:K2 1", customers.changes());
    }

    @Test
    void anIdThatWasNobodysComesBackWithItsCustomer() throws IOException {
        customers.night(K1, K2, K5);
        customers.decide("K1", "K5", "same");
        customers.dedupe();
        assertEquals("G-erp:K1=K1,K2,K5", customers.customers(), "K2 goes along with K1");
        customers.workspace.execute("UPDATE decision SET verdict = 'different'");
        customers.decide("K2", "K5", "different");
        customers.dedupe();
        assertEquals("G-erp:K1=K1,K2 G-erp:K5=K5", customers.customers());
        assertEquals("2 joined G-erp:K5 G-erp:K1 1; 3 split G-erp:K5 G-erp:K1 1", customers.changes());
    }
}
