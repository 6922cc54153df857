package nl.baken.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs both benchmarks in turns, a fresh JVM each, and divides what belongs to the same turn: what makes the machine slower
 * for a while makes both slower.
 */
public final class Ratio {

    /** Of Student's distribution, two-sided 95%, by degrees of freedom from 1. */
    private static final double[] STUDENT = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262};

    private Ratio() {}

    /** @param arguments how many turns, 2 to 10; 5 when left out */
    public static void main(String[] arguments) throws RunnerException {
        int turns = arguments.length == 0 ? 5 : Math.clamp(Integer.parseInt(arguments[0]), 2, STUDENT.length + 1);
        PrintStream out = System.out;
        List<Double> logarithms = new ArrayList<>();
        for (int turn = 1; turn <= turns; turn++) {
            double decode = score("decode");
            double backtest = score("backtest");
            logarithms.add(Math.log(backtest / decode));
            out.printf(
                    Locale.ROOT,
                    "turn %d: decode %.1f ms, backtest %.1f ms, ratio %.2f%n",
                    turn,
                    decode,
                    backtest,
                    backtest / decode);
        }
        double mean = logarithms.stream().mapToDouble(each -> each).average().orElseThrow();
        double squares = logarithms.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .sum();
        double half = STUDENT[turns - 2] * Math.sqrt(squares / (turns - 1) / turns);
        out.printf(
                Locale.ROOT,
                "backtest / decode: %.2f (95%%: %.2f - %.2f), JDK %s%n",
                Math.exp(mean),
                Math.exp(mean - half),
                Math.exp(mean + half),
                Runtime.version());
    }

    private static double score(String benchmark) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(BacktestBenchmark.class.getName() + "\\." + benchmark + "$")
                        .forks(1)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(3))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(3))
                        .jvmArgs(
                                "-Xmx768m",
                                "-XX:+UseSerialGC",
                                "-Dexamples=" + System.getProperty("examples", "examples"))
                        .build())
                .run().stream()
                        .mapToDouble(result -> result.getPrimaryResult().getScore())
                        .average()
                        .orElseThrow();
    }
}
