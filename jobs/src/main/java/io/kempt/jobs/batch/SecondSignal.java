package io.kempt.jobs.batch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whoever asks twice means it: while work goes on, the first SIGINT or SIGTERM does what Java does with it, and the second
 * ends the process at once. Java itself pays no heed to signals while it is shutting down, so that Ctrl-C again and again
 * would do nothing. What is cut off then is as safe as after a crash.
 *
 * <p>{@code sun.misc.Signal} is the only way to signals that Java has (module jdk.unsupported). It is called by reflection,
 * since the compiler draws a warning from it that nothing silences, and where it is missing signals stay as they were.
 */
final class SecondSignal {
    private static final List<String> NAMES = List.of("INT", "TERM");

    /** Added to a signal's number it is the exit code of a process that the signal ended. */
    private static final int EXIT_BASE = 128;

    private final AtomicInteger heard = new AtomicInteger();
    private final Map<Object, Object> before = new LinkedHashMap<>();

    private SecondSignal() {}

    /** Listens until it is closed. */
    static SecondSignal listen() {
        SecondSignal listening = new SecondSignal();
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object own = Proxy.newProxyInstance(
                    SecondSignal.class.getClassLoader(),
                    new Class<?>[] {handler},
                    (proxy, method, arguments) -> listening.called(proxy, method, arguments));
            for (String name : NAMES) {
                listening.replace(signal.getConstructor(String.class).newInstance(name), own);
            }
        } catch (ReflectiveOperationException | IllegalArgumentException notHere) {
            // without -Xrs and with jdk.unsupported they are there; else the second signal does what it always did
        }
        return listening;
    }

    private void replace(Object signal, Object handler) throws ReflectiveOperationException {
        Object previous = handle(signal, handler);
        before.put(signal, previous);
    }

    private static Object handle(Object signal, Object handler) throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.SignalHandler");
        return signal.getClass().getMethod("handle", signal.getClass(), type).invoke(null, signal, handler);
    }

    private Object called(Object proxy, Method method, Object[] arguments) throws ReflectiveOperationException {
        return switch (method.getName()) {
            case "handle" -> {
                hear(arguments[0]);
                yield true; // of no meaning: the method returns nothing
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "SecondSignal";
        };
    }

    private void hear(Object signal) throws ReflectiveOperationException {
        if (heard.incrementAndGet() > 1) {
            Runtime.getRuntime().halt(EXIT_BASE + number(signal));
        }
        Object previous = before.get(signal);
        if (previous != null) {
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            type.getMethod("handle", signal.getClass()).invoke(previous, signal);
        }
    }

    private static int number(Object signal) throws ReflectiveOperationException {
        return (int) signal.getClass().getMethod("getNumber").invoke(signal);
    }

    /** Puts things back as they were, unless the process is ending: a second signal may still come. */
    void close() {
        if (heard.get() > 0) {
            return;
        }
        before.forEach((signal, handler) -> {
            try {
                handle(signal, handler);
            } catch (InvocationTargetException | IllegalAccessException refused) {
                // it was taken from there a moment ago
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }
}
