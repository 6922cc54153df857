package nl.baken.assessment.publication;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** Decides which outputs differ from what was published last. It keeps what it decided until the values are asked for. */
public final class PublicationPolicy {

    private final SortedMap<String, Long> before;
    private SortedMap<String, Long> after;

    public PublicationPolicy(LastPublished before) {
        this.before = before.digests();
        this.after = before.digests();
    }

    /** The output, or null when nothing but its time differs from what was published last. */
    public <T extends SpecificRecord> T changed(String name, T output) {
        return differs(name, Digest.of(output)) ? output : null;
    }

    /** True when the output has another digest than what was published last. */
    @SuppressWarnings("ReferenceEquality") // The map is copied once, with the first difference.
    public boolean differs(String name, long digest) {
        Long published = after.get(name);
        if (published != null && published == digest) {
            return false;
        }
        if (after == before) {
            after = new TreeMap<>(before);
        }
        after.put(name, digest);
        return true;
    }

    /** The digests after all that was decided. */
    public SortedMap<String, Long> digests() {
        return after;
    }
}
