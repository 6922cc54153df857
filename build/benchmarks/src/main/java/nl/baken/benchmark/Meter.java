package nl.baken.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/** Measures what passes from its start on: seconds on the clock, and seconds of processors. */
final class Meter {

    private final Supplier<Duration> others;
    private final long start = System.nanoTime();
    private final double processorAtStart;

    /** @param others gives what processes beside this JVM have used of processors so far */
    Meter(Supplier<Duration> others) {
        this.others = others;
        processorAtStart = processor();
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Of this JVM and the others, user and system together. */
    double processorSeconds() {
        return processor() - processorAtStart;
    }

    private double processor() {
        long own =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        return (own + others.get().toNanos()) / 1e9;
    }
}
