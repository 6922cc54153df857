package nl.baken.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.baken.assessment.model.RiskModel;
import nl.baken.backtest.Backtest;
import nl.baken.backtest.Outcome;
import nl.baken.backtest.Progress;
import nl.baken.cloudevent.JsonLines;
import nl.baken.export.OutputFiles;
import nl.baken.model.ModelFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.infra.Blackhole;

/** A backtest on one thread, and the least that any program does with the same events. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BacktestBenchmark {

    private static final RiskModel MODEL = ModelFile.shipped();

    /** Reads, checks and forgets every event. */
    @Benchmark
    public void decode(EventFile events, Blackhole nothing) throws IOException {
        try (JsonLines lines = JsonLines.from(events.file())) {
            while (lines.hasNext()) {
                nothing.consume(lines.next().read());
            }
        }
    }

    /** From events to output files. */
    @Benchmark
    public Outcome backtest(EventFile events) throws IOException {
        return new Backtest(MODEL, null, 1, Progress.NONE)
                .run(List.of(events.file()), new OutputFiles(events.out()), Set.of(), line -> {
                    throw new IllegalStateException(line.problems().toString());
                });
    }
}
