package nl.baken.cli;

import java.util.Optional;
import nl.baken.cli.letter.Wanted;
import picocli.CommandLine.Option;

/** Which dead letters are meant, on the command line. */
final class WantedLetters {

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "Only letters with this reason, for instance UNDECODABLE.")
    private String reason;

    @Option(names = "--topic", paramLabel = "NAME", description = "Only letters that were read from this topic.")
    private String topic;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "Only letters with this key, usually the id of a project.")
    private String key;

    boolean given() {
        return reason != null || topic != null || key != null;
    }

    Wanted wanted() {
        return new Wanted(Optional.ofNullable(reason), Optional.ofNullable(topic), Optional.ofNullable(key));
    }
}
