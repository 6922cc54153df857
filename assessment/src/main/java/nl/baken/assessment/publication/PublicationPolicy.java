package nl.baken.assessment.publication;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** Decides which outputs differ from what was published last. It keeps what it decided until the values are asked for. */
public final class PublicationPolicy {

    private final SortedMap<String, PublishedOutput> before;
    private SortedMap<String, PublishedOutput> after;

    public PublicationPolicy(LastPublished before) {
        this.before = before.outputs();
        this.after = before.outputs();
    }

    /** The output, or null when nothing but its time differs from what was published last. */
    public <T extends SpecificRecord> T changed(String name, T output) {
        PublishedOutput published = after.get(name);
        if (published != null && published.isLike(output)) {
            return null;
        }
        put(name, PublishedOutput.of(output));
        return output;
    }

    /** True when an output has another hash than what was published last. */
    public boolean differs(String name, long hash) {
        PublishedOutput published = after.get(name);
        if (published != null && published.hash() == hash) {
            return false;
        }
        put(name, PublishedOutput.ofHash(hash));
        return true;
    }

    /** What was published last, after all that was decided. */
    public SortedMap<String, PublishedOutput> outputs() {
        return after;
    }

    @SuppressWarnings("ReferenceEquality") // The map is copied once, with the first difference.
    private void put(String name, PublishedOutput output) {
        if (after == before) {
            after = new TreeMap<>(before);
        }
        after.put(name, output);
    }
}
