package nl.baken.replay.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import nl.baken.assessment.model.RiskModel;
import nl.baken.engine.identity.Fate;
import nl.baken.engine.memory.Replay;
import nl.baken.engine.output.Output;
import nl.baken.engine.reference.MissingReferences;
import nl.baken.output.AlertConditions;
import nl.baken.output.PortfolioIndicators;
import nl.baken.output.RiskChange;
import nl.baken.replay.history.Histories;
import nl.baken.replay.history.Histories.History;
import nl.baken.replay.history.LongestFirst;
import nl.baken.replay.history.ProjectReplay;
import nl.baken.replay.history.ReplayProgress;
import nl.baken.replay.history.Workers;
import nl.baken.replay.output.OutputSink;
import nl.baken.topic.Cleanup;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;

/** Replays every project by itself. */
final class HistoryReplays {

    private record Done(Map<Fate, Integer> fates, List<MissingReferences.Count> missing, Trajectory trajectory) {}

    private final RiskModel model;
    private final Histories histories;
    private final Instant last;
    private final OutputSink outputs;
    private final PortfolioTotals portfolios;
    private final Set<String> followed;
    private final List<MissingReferences.Count> missing = new ArrayList<>();

    HistoryReplays(
            RiskModel model,
            Histories histories,
            Instant last,
            OutputSink outputs,
            PortfolioTotals portfolios,
            Set<String> followed) {
        this.model = model;
        this.histories = histories;
        this.last = last;
        this.outputs = outputs;
        this.portfolios = portfolios;
        this.followed = followed;
    }

    /**
     * Replays all.
     *
     * @param trajectories gets those of the projects that are followed
     * @return what became of how many events
     */
    SortedMap<Fate, Long> run(Workers workers, ReplayProgress progress, Map<String, Trajectory> trajectories) {
        SortedMap<Fate, Long> fates = new TreeMap<>();
        new LongestFirst(workers, histories, progress).run(this::replay, done -> {
            done.fates().forEach((fate, count) -> fates.merge(fate, (long) count, Long::sum));
            missing.addAll(done.missing());
            if (done.trajectory() != null) {
                trajectories.put(done.trajectory().project(), done.trajectory());
            }
        });
        return fates;
    }

    /** What events named that was not there, by project, those of one in the order of its events. */
    List<MissingReferences.Count> missing() {
        return missing.stream()
                .sorted(Comparator.comparing(count -> count.first().project()))
                .toList();
    }

    private Done replay(History history, LongAdder events) {
        Latest latest = new Latest();
        TrajectoryBuilder course =
                followed.contains(history.project()) ? new TrajectoryBuilder(history.project()) : null;
        Replay replay = new Replay(model, published -> {
            if (course != null && published.record() instanceof RiskChange change) {
                course.take(change);
            }
            latest.take(published);
        });
        ProjectReplay project = new ProjectReplay(replay, history.first());
        histories.read(history, event -> {
            project.take(event);
            events.increment();
        });
        project.end(last);
        latest.write();
        return new Done(
                replay.fates(),
                replay.missing(),
                course == null ? null : course.build(history.first(), history.last()));
    }

    /** Of a compacted topic, and of conditions, only the latest counts; everything else is passed on as it comes. */
    private final class Latest {

        private record Place(String topic, String key) {}

        private final Map<Place, Output> latest = new LinkedHashMap<>();

        void take(Output published) {
            Topic topic = published.topic();
            if (topic.equals(TopicCatalog.ALERT_CONDITIONS)) {
                if (published.record() instanceof AlertConditions) {
                    latest.put(new Place(topic.name(), published.key()), published);
                }
            } else if (topic.cleanup() == Cleanup.COMPACT) {
                latest.put(new Place(topic.name(), published.key()), published);
            } else {
                write(published);
            }
        }

        void write() {
            for (Output published : latest.values()) {
                if (published.topic().equals(TopicCatalog.PORTFOLIO_INDICATORS)) {
                    portfolios.add((PortfolioIndicators) published.record());
                } else {
                    write(published);
                }
            }
        }

        private void write(Output published) {
            try {
                outputs.add(published.topic(), published.key(), published.record());
            } catch (IOException e) {
                throw new UncheckedIOException("A temporary file cannot be written", e);
            }
        }
    }
}
