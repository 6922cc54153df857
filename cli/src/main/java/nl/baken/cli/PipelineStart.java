package nl.baken.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.baken.assessment.model.RiskModel;
import nl.baken.streams.run.BakenApp;
import nl.baken.streams.settings.RunApplication;
import nl.baken.streams.settings.Setting;
import nl.baken.streams.settings.Settings;
import nl.baken.streams.settings.Ticks;

/** Starts the pipeline for one history. Its state is in a temporary directory, which goes when this is closed. */
final class PipelineStart implements AutoCloseable {

    private final Function<Map<String, String>, Settings> settings;
    private final RiskModel model;
    private final Path state;
    private final Thread hook = new Thread(this::delete);

    /** @param settings reads the settings of an instance, with flags that win over everything else */
    PipelineStart(Function<Map<String, String>, Settings> settings, RiskModel model) {
        this.settings = settings;
        this.model = model;
        try {
            state = Files.createTempDirectory("baken-state-");
        } catch (IOException e) {
            throw new CommandFailure("A directory for the state cannot be made", e);
        }
        // Or an interrupt from the keyboard would leave the state behind.
        Runtime.getRuntime().addShutdownHook(hook);
    }

    BakenApp start() {
        return BakenApp.start(
                settings.apply(Map.of(
                        Setting.TICKS.label(),
                        Ticks.LOG.name(),
                        // The history is written into the log itself, time included.
                        Setting.APPLICATIONS.label(),
                        String.join(
                                ",",
                                RunApplication.ASSESS.label(),
                                RunApplication.PORTFOLIO.label(),
                                RunApplication.ALERT.label()),
                        Setting.STATE_DIRECTORY.label(),
                        state.toString(),
                        // What is configured for an installation would make this run part of it.
                        Setting.RUN.label(),
                        "",
                        Setting.APPLICATION_ID.label(),
                        "",
                        Setting.QUERY_ADDRESS.label(),
                        "")),
                model);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        delete();
    }

    private void delete() {
        try (Stream<Path> tree = Files.walk(state)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The state in " + state + " could not be deleted", e);
        }
    }
}
