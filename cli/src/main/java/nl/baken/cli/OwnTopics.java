package nl.baken.cli;

import java.util.List;
import nl.baken.streams.settings.Settings;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether the topics of the installation are meant, or those of a run. */
@Command
final class OwnTopics {

    @Option(
            names = "--run",
            paramLabel = "NAME",
            description =
                    "The topics that this run writes while it is not active, instead of those of the installation.")
    private String run;

    TopicCatalog catalog(ConnectionOptions connection) {
        return run == null ? connection.topics() : Settings.ownTopics(connection.topics(), run);
    }

    List<Topic> topics() {
        return run == null ? TopicCatalog.topics() : TopicCatalog.ofRuns();
    }
}
