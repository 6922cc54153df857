package nl.baken.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import nl.baken.assessment.model.RiskModel;
import nl.baken.export.OutputFiles;
import nl.baken.export.Outputs;
import nl.baken.indicator.RiskAssessment;
import nl.baken.indicator.RiskChange;
import nl.baken.indicator.SteeringAlert;
import nl.baken.replay.ReplayPlan;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What a model would have said. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Replays events without Kafka and writes what the pipeline would have said: a file per output topic.",
            "Two runs with the same events and the same model give the same bytes."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baken backtest --events examples/eighteen-cases --out outputs",
            "  baken backtest --events a.jsonl b.jsonl --model my-model.yaml --until 2019-12-31 --out outputs"
        })
final class BacktestCommand implements Callable<Integer> {

    @ParentCommand
    private Baken baken;

    @Option(
            names = "--events",
            arity = "1..*",
            required = true,
            paramLabel = "FILE",
            description = "Files with events, or directories with .jsonl files.")
    private List<Path> events;

    @Mixin
    private ModelOption model;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            converter = Moments.class,
            description = "Leave out what became known after this day (UTC), or time; time ends there. Default: the day"
                    + " after the last event.")
    private Instant until;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write the files.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        RiskModel risks = model.load();
        List<SpecificRecord> known = EventFiles.read(events, baken.terminal().err());
        ReplayPlan plan = until == null ? ReplayPlan.of(known) : ReplayPlan.until(until, known);
        List<Instant> ends = Replays.ends(plan);
        Outputs outputs;
        try (DayBar bar = DayBar.between(ends.getFirst(), ends.getLast(), "backtest", baken.terminal())) {
            outputs = Replays.outputs(risks, plan, bar);
        }
        new OutputFiles(out).write(outputs);
        baken.terminal().out().println(summary(outputs, plan) + " in " + out);
        return 0;
    }

    private static String summary(Outputs outputs, ReplayPlan plan) {
        return plan.log().size() + " records of the log: "
                + outputs.of(TopicCatalog.RISK_ASSESSMENTS, RiskAssessment.class)
                        .size() + " projects, "
                + outputs.of(TopicCatalog.RISK_HISTORY, RiskChange.class).size() + " changes of a risk, "
                + outputs.of(TopicCatalog.STEERING_ALERTS, SteeringAlert.class).size() + " steps of alerts";
    }
}
