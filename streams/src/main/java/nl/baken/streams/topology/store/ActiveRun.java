package nl.baken.streams.topology.store;

import java.time.Instant;
import nl.baken.event.ModelPromoted;
import nl.baken.output.PromotionRef;

/**
 * Which run alerting listens to in a partition: that of the last promotion that was read there.
 *
 * @param ordinal how many promotions the partition held up to this one: a function of the log, so that every run that
 *     reads the partition, and every replay of it, gives the same promotion the same number
 * @param at when it was decided, in milliseconds since 1970 UTC
 * @param run name of a run in shadow; null for the live run
 * @param modelDigest the model that was promoted
 */
public record ActiveRun(String promotionId, long ordinal, long at, String run, String modelDigest) {

    /**
     * The active run after one more promotion.
     *
     * @param before null when this is the first
     */
    public static ActiveRun after(ActiveRun before, ModelPromoted promotion) {
        return new ActiveRun(
                promotion.getPromotionId(),
                before == null ? 1 : before.ordinal + 1,
                promotion.getAt().toEpochMilli(),
                promotion.getRun(),
                promotion.getModel().getDigest());
    }

    /** The promotion, as the outputs refer to it. */
    public PromotionRef ref() {
        return new PromotionRef(promotionId, ordinal, Instant.ofEpochMilli(at));
    }
}
