package nl.baken.assessment.publication;

import org.apache.avro.specific.SpecificRecord;

/**
 * What was published of one output, its time apart. As long as the record is at hand outputs are compared with it; what is
 * kept of it in the end is a hash, and that is computed when it is asked for.
 */
public final class PublishedOutput {

    private final SpecificRecord record;
    private Long hash;

    private PublishedOutput(SpecificRecord record, Long hash) {
        this.record = record;
        this.hash = hash;
    }

    /** An output that was published just now. */
    public static PublishedOutput of(SpecificRecord record) {
        return new PublishedOutput(record, null);
    }

    /** An output of which only the hash is known. */
    public static PublishedOutput ofHash(long hash) {
        return new PublishedOutput(null, hash);
    }

    /** A number that differs when the output differs, but for a chance of one in 2^64. */
    public long hash() {
        if (hash == null) {
            hash = Digest.of(record);
        }
        return hash;
    }

    /** True when a reader would see no difference. */
    public boolean isLike(SpecificRecord output) {
        return record == null ? hash() == Digest.of(output) : SameOutput.of(record, output);
    }

    @Override
    public boolean equals(Object other) {
        return other == this || (other instanceof PublishedOutput published && hash() == published.hash());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(hash());
    }

    @Override
    public String toString() {
        return Long.toString(hash());
    }
}
