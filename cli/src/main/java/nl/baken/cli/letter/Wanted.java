package nl.baken.cli.letter;

import java.util.Optional;

/**
 * Which letters are meant.
 *
 * @param reason empty for any
 * @param topic full name of the topic that they were read from; empty for any
 * @param key of the record, usually the id of a project; empty for any
 */
public record Wanted(Optional<String> reason, Optional<String> topic, Optional<String> key) {

    public boolean includes(Letter letter) {
        return reason.map(letter.reason()::equals).orElse(true)
                && topic.map(letter.topic()::equals).orElse(true)
                && key.map(letter.key()::equals).orElse(true);
    }
}
