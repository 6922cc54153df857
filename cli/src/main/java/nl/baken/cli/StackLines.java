package nl.baken.cli;

import java.time.Duration;
import nl.baken.cli.report.Words;
import nl.baken.embedded.Component;
import nl.baken.embedded.StartProgress;

/** Tells who watches that the parts of the stack are starting, since that takes some seconds. */
record StackLines(Terminal terminal, Words words) implements StartProgress {

    @Override
    public void starting(Component component) {
        // The lines that follow say enough.
    }

    @Override
    public void started(Component component, Duration took) {
        if (terminal.interactive()) {
            String part = switch (component) {
                case BROKER -> words.say("Kafka-broker", "Kafka broker");
                case REGISTRY -> words.say("Schemaregister", "Schema registry");
            };
            terminal.err().println(part + words.say(" draait na ", " runs after ") + took.toSeconds() + " s");
        }
    }
}
