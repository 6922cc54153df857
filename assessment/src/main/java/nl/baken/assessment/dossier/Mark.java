package nl.baken.assessment.dossier;

/**
 * What a trace keeps of an event that a signal of the model matched.
 *
 * @param until for safeguards, the moment from which it no longer counts, in milliseconds since 1970 UTC; null when the
 *     event does not say
 * @param key what ties this event to another one (a warning to its answer); null when nothing does
 */
public record Mark(Long until, String key) {

    public static final Mark PLAIN = new Mark(null, null);
}
