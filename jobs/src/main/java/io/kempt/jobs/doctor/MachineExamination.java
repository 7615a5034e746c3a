package io.kempt.jobs.doctor;

import io.kempt.jobs.request.HealthCheck;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/**
 * What Kempt runs on.
 *
 * @param javaFeature the version of Java, such as 17
 * @param java its full name and machine, for people
 * @param bits of the virtual machine
 * @param heap the most memory that Java may take for data, in bytes
 * @param memory of the machine, or of the container, in bytes; 0 when that cannot be found out
 * @param fileNames the encoding in which Java names files
 */
record MachineExamination(int javaFeature, String java, String bits, long heap, long memory, String fileNames) {
    private static final int LEAST_JAVA = 17;
    private static final long MIB = 1L << 20;

    /** Matching and reports of some ten thousand customers fit into this. */
    private static final long LEAST_HEAP = 256 * MIB;

    /** Java takes more than its heap: about this much for classes, code and buffers. */
    private static final long BESIDE_HEAP = 128 * MIB;

    static MachineExamination ofThisProcess() {
        long memory =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                        ? os.getTotalMemorySize()
                        : 0;
        return new MachineExamination(
                Runtime.version().feature(),
                System.getProperty("java.vendor") + " " + Runtime.version() + " on " + System.getProperty("os.name")
                        + " " + System.getProperty("os.arch"),
                System.getProperty("sun.arch.data.model", "64"),
                Runtime.getRuntime().maxMemory(),
                memory,
                System.getProperty("sun.jnu.encoding", ""));
    }

    List<HealthCheck> checks() {
        return List.of(version(), memoryLimit(), encoding());
    }

    private HealthCheck version() {
        if (javaFeature < LEAST_JAVA) {
            return HealthCheck.fail("java", java, "Install a Java 17 or newer and set JAVA_HOME to it");
        }
        return bits.equals("32")
                ? HealthCheck.warn("java", java + ", 32 bits", "Take a Java of 64 bits: large files need its memory")
                : HealthCheck.ok("java", java);
    }

    private HealthCheck memoryLimit() {
        String found = mib(heap) + " for data" + (memory == 0 ? "" : ", of " + mib(memory) + " in all");
        if (heap < LEAST_HEAP) {
            return HealthCheck.warn(
                    "memory", found, "Give it more: KEMPT_JAVA_OPTS=-Xmx1g, or a larger limit of the container");
        }
        if (memory > 0 && heap + BESIDE_HEAP > memory) {
            return HealthCheck.warn(
                    "memory",
                    found,
                    "Take a smaller -Xmx in KEMPT_JAVA_OPTS: a process that outgrows the machine is killed");
        }
        return HealthCheck.ok("memory", found);
    }

    private HealthCheck encoding() {
        return fileNames.equalsIgnoreCase("UTF-8")
                ? HealthCheck.ok("encoding", "file names in " + fileNames)
                : HealthCheck.fail(
                        "encoding",
                        "file names in " + (fileNames.isEmpty() ? "an unknown encoding" : fileNames)
                                + ": files with Chinese names cannot be opened",
                        "Set the locale: export LC_ALL=C.UTF-8");
    }

    private static String mib(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", bytes / MIB);
    }
}
