package io.kempt.jobs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StoreLockTest {
    @TempDir
    private Path folder = Path.of("");

    private static StoreDatabase open(StoreAddress store, String command, Duration waiting) {
        return StoreDatabase.open(store, new StoreDatabase.Access(command, waiting, () -> {}));
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void aSecondRunIsToldWhoHoldsTheWorkspace(TestStores stores) {
        StoreAddress store = stores.fresh(folder);
        Instant before = Instant.now().minusSeconds(2);
        try (StoreDatabase held = open(store, "import", Duration.ZERO)) {
            StopException busy = assertThrows(StopException.class, () -> open(store, "run", Duration.ZERO));
            assertEquals(ExitCode.BUSY, busy.exit());
            LockHolder holder = StoreLock.holder(held.address()).orElseThrow();
            assertEquals("Another run holds this workspace: " + holder.text() + ".", busy.problem());
            assertTrue(busy.nextStep().contains("--wait 10m"), busy.nextStep());
            assertEquals(ProcessHandle.current().pid(), holder.pid());
            assertEquals("import", holder.command());
            assertTrue(holder.since().isAfter(before), holder::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void itIsFreeAgainWhenTheHolderHasEnded(TestStores stores) {
        StoreAddress store = stores.fresh(folder);
        open(store, "a much longer command than the next one", Duration.ZERO).close();
        assertEquals(Optional.empty(), StoreLock.holder(store));
        open(store, "run", Duration.ZERO).close();
    }

    /** The holder ends between the moment in which it is refused and the one in which it is looked who holds it. */
    @Test
    void oneThatBecomesFreeWhileItIsAskedForIsTaken() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        StoreEngine engine = (StoreEngine) Proxy.newProxyInstance(
                StoreEngine.class.getClassLoader(), new Class<?>[] {StoreEngine.class}, (proxy, method, arguments) -> {
                    boolean taken = method.getName().equals("tryLock") && tries.incrementAndGet() > 1;
                    AutoCloseable lock = () -> {};
                    return taken ? Optional.of(lock) : Optional.empty();
                });
        StoreLock.take(engine, null, "run", Duration.ZERO, () -> {}).close();
        assertEquals(2, tries.get());
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void whoWaitsHasItWhenTheHolderEnds(TestStores stores) throws Exception {
        StoreAddress store = stores.fresh(folder);
        StoreDatabase held = open(store, "import", Duration.ZERO);
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> {
            try (StoreDatabase later = open(store, "run", Duration.ofMinutes(2))) {
                return StoreLock.holder(later.address()).orElseThrow().command();
            }
        });
        while (!waiting.isDone() && Thread.getAllStackTraces().values().stream().noneMatch(StoreLockTest::isWaiting)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertEquals("import", StoreLock.holder(store).orElseThrow().command());
        held.close();
        assertEquals("run", waiting.get(2, TimeUnit.MINUTES));
    }

    private static boolean isWaiting(StackTraceElement[] stack) {
        for (StackTraceElement call : stack) {
            if (call.getClassName().equals(StoreLock.class.getName())
                    && call.getMethodName().equals("pause")) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void waitingEndsInTheSameAnswer(TestStores stores) {
        StoreAddress store = stores.fresh(folder);
        try (StoreDatabase held = open(store, "import", Duration.ZERO)) {
            StopException busy =
                    assertThrows(StopException.class, () -> open(held.address(), "run", Duration.ofSeconds(1)));
            assertEquals(ExitCode.BUSY, busy.exit());
            assertTrue(busy.problem().endsWith(". It was waited for 1 s."), busy.problem());
        }
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void aLookNeedsNoLock(TestStores stores) {
        StoreAddress store = stores.fresh(folder);
        try (StoreDatabase held = open(store, "import", Duration.ZERO);
                StoreDatabase look = StoreDatabase.look(store)) {
            new Facts(held).set("seen", "yes");
            assertEquals(Optional.of("yes"), new Facts(look).get("seen"));
        }
    }

    @Test
    void whatSomebodyWroteIntoTheLockFileIsNotBelieved() {
        assertEquals(Optional.empty(), LockHolder.of("process x (kempt run) since yesterday"));
        LockHolder here = LockHolder.here("import", Instant.now());
        assertEquals(Optional.of(here), LockHolder.of(here.text()));
    }
}
