package nl.baken.cli.promotion;

import java.util.Optional;
import nl.baken.streams.settings.Settings;
import nl.baken.topic.TopicCatalog;

/**
 * A run of an installation.
 *
 * @param shadow its name when it runs in shadow; empty for the live run
 * @param installation names of the topics of the live run
 */
public record InstalledRun(Optional<String> shadow, TopicCatalog installation) {

    /** The topics that it writes. */
    public TopicCatalog topics() {
        return shadow.map(name -> Settings.shadowed(installation, name)).orElse(installation);
    }

    /** As people call it. */
    public String title() {
        return shadow.map(name -> "run " + name + " in shadow").orElse("live run");
    }
}
