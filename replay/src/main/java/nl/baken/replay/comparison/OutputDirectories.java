package nl.baken.replay.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.baken.cloudevent.Read;
import nl.baken.cloudevent.RecordJson;
import nl.baken.output.GateAdvice;
import nl.baken.output.ModelRef;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskChange;
import nl.baken.output.SteeringAlert;
import nl.baken.replay.output.OutputException;
import nl.baken.replay.output.OutputFiles;
import nl.baken.replay.sort.ExternalSort;
import nl.baken.replay.sort.MergeIterator;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import nl.baken.validation.Violation;
import org.apache.avro.specific.SpecificRecord;

/** Compares the outputs of two runs, project by project, in bounded memory. */
public final class OutputDirectories {

    private record Kept(Topic topic, Class<? extends SpecificRecord> type) {}

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<Kept> KEPT = List.of(
            new Kept(TopicCatalog.RISK_HISTORY, RiskChange.class),
            new Kept(TopicCatalog.RISK_ASSESSMENTS, RiskAssessment.class),
            new Kept(TopicCatalog.GATE_ADVICE, GateAdvice.class),
            new Kept(TopicCatalog.STEERING_ALERTS, SteeringAlert.class));

    private final Path temporary;
    private final long memory;
    private final SortedMap<Integer, ModelRef> models = new TreeMap<>();

    /**
     * A comparison.
     *
     * @param temporary directory for temporary files, which its owner removes
     * @param memory bytes to hold in memory, about
     */
    public OutputDirectories(Path temporary, long memory) {
        this.temporary = temporary;
        this.memory = memory;
    }

    /**
     * The models of the first run (0) and of the second (1), after the comparison; no entry for a run without outputs.
     */
    public SortedMap<Integer, ModelRef> models() {
        return Collections.unmodifiableSortedMap(models);
    }

    /**
     * Reads and compares.
     *
     * @param differences gets each
     * @return how many projects there are
     * @throws OutputException when a file is missing or has a line that no run wrote; the message has the file and the
     *     line
     */
    public int compare(Path first, Path second, ExternalSort<Difference> differences) throws IOException {
        ExternalSort<OutputLine> lines = new ExternalSort<>(temporary, OutputLine.FORMAT, memory);
        read(first, 0, lines);
        read(second, 1, lines);
        Set<String> projects = new HashSet<>();
        try (MergeIterator<OutputLine> sorted = lines.sorted()) {
            List<OutputLine> project = new ArrayList<>();
            while (sorted.hasNext()) {
                OutputLine next = sorted.next();
                if (!project.isEmpty() && !project.getFirst().project().equals(next.project())) {
                    compare(project, differences);
                    project.clear();
                }
                projects.add(next.project());
                project.add(next);
            }
            compare(project, differences);
        }
        return projects.size();
    }

    private void read(Path directory, int run, ExternalSort<OutputLine> lines) throws IOException {
        OutputFiles files = new OutputFiles(directory);
        for (Kept kept : KEPT) {
            Path file = files.fileOf(kept.topic());
            if (!Files.isRegularFile(file)) {
                throw new OutputException("File " + file
                        + " does not exist; compare needs a directory that backtest or demo wrote with --out");
            }
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                long number = 0;
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    number++;
                    if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
                        line = line.substring(1);
                    }
                    SpecificRecord record = record(kept.type(), line, file + ":" + number);
                    lines.add(new OutputLine(
                            projectOf(record).getProjectId(), run, kept.topic().name(), number, line));
                    models.putIfAbsent(run, modelOf(record));
                }
            }
        }
    }

    private static void compare(List<OutputLine> project, ExternalSort<Difference> found) throws IOException {
        if (project.isEmpty()) {
            return;
        }
        List<Difference> differences = new ArrayList<>();
        PublishedComparison.of(
                project.getFirst().project(), published(project, 0), published(project, 1), differences::add);
        for (Difference difference : differences) {
            found.add(difference);
        }
    }

    private static PublishedOutputs published(List<OutputLine> project, int run) {
        List<RiskAssessment> readings = of(project, run, TopicCatalog.RISK_ASSESSMENTS, RiskAssessment.class);
        List<GateAdvice> advice = of(project, run, TopicCatalog.GATE_ADVICE, GateAdvice.class);
        return new PublishedOutputs(
                of(project, run, TopicCatalog.RISK_HISTORY, RiskChange.class),
                readings.isEmpty() ? null : readings.getLast(),
                advice.isEmpty() ? null : advice.getLast(),
                of(project, run, TopicCatalog.STEERING_ALERTS, SteeringAlert.class));
    }

    private static <T extends SpecificRecord> List<T> of(
            List<OutputLine> project, int run, Topic topic, Class<T> type) {
        return project.stream()
                .filter(line -> line.run() == run && line.topic().equals(topic.name()))
                .map(line -> type.cast(record(type, line.json(), topic.name() + ".jsonl:" + line.number())))
                .toList();
    }

    private static SpecificRecord record(Class<? extends SpecificRecord> type, String line, String where) {
        return switch (RecordJson.read(type, line)) {
            case Read.Accepted accepted -> accepted.record();
            case Read.Refused rejected ->
                throw new OutputException(where + ": "
                        + rejected.problems().stream().map(Violation::message).collect(Collectors.joining("; ")));
        };
    }

    private static ProjectRef projectOf(SpecificRecord record) {
        return (ProjectRef) record.get(record.getSchema().getField("project").pos());
    }

    private static ModelRef modelOf(SpecificRecord record) {
        return (ModelRef) record.get(record.getSchema().getField("model").pos());
    }
}
