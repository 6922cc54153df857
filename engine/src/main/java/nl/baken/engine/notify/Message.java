package nl.baken.engine.notify;

import java.util.List;

/**
 * A message to a receiver.
 *
 * @param kind why it is sent now
 * @param entries at least one, the most urgent first
 */
public record Message(Kind kind, List<Entry> entries) {

    /** Why a message is sent now. */
    public enum Kind {
        /** Something in it has to be dealt with outside of meetings. */
        URGENT,
        /** What there is about one project. */
        PROJECT,
        /** The moment of the digest has come. */
        DIGEST,
        /** More than a receiver can be expected to read one by one. */
        TOGETHER,
        /** What stood when the subscription began. */
        FIRST
    }

    public Message {
        entries = entries.stream().sorted(Entry.MOST_URGENT_FIRST).toList();
    }

    /** Ids of the projects, each once. */
    public List<String> projects() {
        return entries.stream()
                .map(entry -> entry.alert().projectId())
                .distinct()
                .toList();
    }
}
