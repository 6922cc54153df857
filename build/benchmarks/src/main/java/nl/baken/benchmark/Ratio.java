package nl.baken.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A backtest and decoding, one after the other in a fresh JVM each, by JMH: what makes the machine slower for a while makes
 * both slower.
 */
final class Ratio {

    private Ratio() {}

    /** Milliseconds of both, and the ratio. */
    static Map<String, Double> turn() {
        double decode = score("decode");
        double backtest = score("backtest");
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("decode.milliseconds", decode);
        figures.put("backtest.milliseconds", backtest);
        figures.put("backtest/decode", backtest / decode);
        return figures;
    }

    private static double score(String benchmark) {
        try {
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
                                    "--sun-misc-unsafe-memory-access=allow",
                                    "-Dbenchmark.examples=" + System.getProperty("benchmark.examples", "examples"))
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run().stream()
                            .mapToDouble(result -> result.getPrimaryResult().getScore())
                            .average()
                            .orElseThrow();
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH could not measure " + benchmark, e);
        }
    }
}
