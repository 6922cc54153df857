package nl.baken.streams.run;

import java.util.Map;
import nl.baken.streams.settings.SettingsReader;
import nl.baken.streams.topology.TestModel;

/** An instance of {@link OtherRelease}, which loads this class: others know it by what the JDK has. */
public final class OtherReleaseInstance implements AutoCloseable {

    private final BakenApp app;

    private OtherReleaseInstance(BakenApp app) {
        this.app = app;
    }

    /** Starts one, with the rules of the small model under a version. */
    public static OtherReleaseInstance start(Map<String, String> settings, String modelVersion) {
        return new OtherReleaseInstance(
                BakenApp.start(SettingsReader.read(settings, Map.of()), TestModel.small(modelVersion)));
    }

    @Override
    public void close() {
        app.close();
    }
}
