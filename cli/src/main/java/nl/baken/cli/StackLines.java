package nl.baken.cli;

import java.time.Duration;
import nl.baken.cli.report.Words;
import nl.baken.embedded.Component;
import nl.baken.embedded.StartProgress;

/** Shows that the parts of the stack are starting, since that takes some seconds. */
record StackLines(Terminal terminal, Words words) implements StartProgress {

    @Override
    public void starting(Component component) {
        // The lines that follow are enough.
    }

    @Override
    public void started(Component component, Duration took) {
        if (terminal.interactive()) {
            String part = switch (component) {
                case BROKER -> words.text("demo.stack.broker");
                case REGISTRY -> words.text("demo.stack.registry");
                case WORKER -> words.text("demo.stack.worker");
            };
            terminal.err().println(words.text("demo.stack.running", part, took.toSeconds()));
        }
    }
}
