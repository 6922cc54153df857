package nl.baken.cli;

import java.nio.file.Path;
import java.util.Locale;
import nl.baken.engine.alert.AlertTransition;

/** Writes {@code docs/reference/alerts.md} from the table of transitions; a test fails when the file is another one. */
final class AlertReference {

    static final Path PAGE = Path.of("../docs/reference/alerts.md");

    private AlertReference() {}

    /** The page, as Markdown. */
    static String page() {
        StringBuilder page = new StringBuilder("""
            # The life of an alert

            Generated from the table of transitions in `nl.baken.engine.alert.AlertTransition`. The same project, kind and
            subject are the same alert, and for thirty days after it was resolved the same alert again. An alert is open as long as
            its condition holds. Mutes (acknowledged, silenced, accepted, inhibited) are facts of an open alert, several at
            a time: a muted alert is not over, its steps are not sent, and that it is resolved is sent to who was told that it was
            there. Every other step is sent. Of the transitions from a state the first whose trigger is so is taken, then the next.

            ```mermaid
            stateDiagram-v2
                [*] --> UNOPENED
            """);
        AlertTransition.TABLE.forEach(transition -> page.append("    %s --> %s: %s%n"
                .formatted(
                        transition.from(),
                        transition.to(),
                        transition.on().name().toLowerCase(Locale.ROOT))));
        page.append("""
            ```

            | from | when | to | told as |
            |---|---|---|---|
            """);
        AlertTransition.TABLE.forEach(transition -> page.append("| %s | %s | %s | %s |%n"
                .formatted(
                        transition.from(),
                        transition.on().words(),
                        transition.to(),
                        transition.step() == null ? "" : transition.step())));
        return page.toString();
    }
}
