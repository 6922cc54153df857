package nl.baken.assessment.dossier;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.baken.event.EventHeader;
import nl.baken.event.Phase;
import org.apache.avro.specific.SpecificRecord;

/**
 * All that is known of one project: a fold over its events that does not depend on the order in which they arrive, nor
 * on how often (design section 6). Every part is a set, a minimum or a maximum over events; nothing is a running sum.
 *
 * @param projectId the project; null while nothing is known
 * @param registered the first registration; null while the project is not registered: its events wait here
 * @param status what the project said last of itself; null when it never did
 * @param matches what the signals of the model matched, by the id of the signal
 */
public record Dossier(
        String projectId,
        Stamp registered,
        Profile profile,
        Activity activity,
        Recent<PhaseEntry> phases,
        Recent<GateDecision> decisions,
        Recent<Release> releases,
        Use use,
        Stamped<Long> users,
        Steering steering,
        Items<Milestone> milestones,
        Items<UnknownItem> unknowns,
        Items<Option> options,
        Items<Delivery> deliveries,
        Items<Indicator> indicators,
        Recent<Cost> costs,
        Stamped<BigDecimal> budget,
        Stamped<StatusReport> status,
        Map<String, Recent<Match>> matches) {

    public Dossier {
        use = use == null ? Use.NONE : use;
        steering = steering == null ? Steering.UNKNOWN : steering;
        matches = matches == null ? Map.of() : Collections.unmodifiableMap(matches);
    }

    public static Dossier empty() {
        return new Dossier(
                null,
                null,
                Profile.unknown(),
                Activity.NONE,
                Recent.empty(),
                Recent.empty(),
                Recent.empty(),
                null,
                null,
                null,
                Items.empty(),
                Items.empty(),
                Items.empty(),
                Items.empty(),
                Items.empty(),
                Recent.empty(),
                null,
                null,
                Map.of());
    }

    /**
     * The dossier with one more event; the same object when the event is in it already.
     *
     * @param matched the signals of the model that the event belongs to
     */
    public Dossier with(EventHeader header, SpecificRecord event, List<SignalMatch> matched) {
        return new DossierFold(this).fold(header, event, matched);
    }

    /** What a signal matched; empty when it never did. */
    public Recent<Match> matchesOf(String signal) {
        Recent<Match> matchesOf = matches.get(signal);
        return matchesOf == null ? Recent.empty() : matchesOf;
    }

    /** The beginning of the current phase; null when no phase is known. */
    public Stamped<PhaseEntry> phase() {
        return phases.last();
    }

    /** The latest word on the budget in euro, be it a change of the budget or a fact of the profile; null when not known. */
    public BigDecimal latestBudget() {
        Stamped<List<String>> fact = profile.facts().get("budget");
        Stamped<BigDecimal> registered = fact == null || fact.value().isEmpty()
                ? null
                : new Stamped<>(fact.stamp(), new BigDecimal(fact.value().getFirst()));
        return Stamped.valueOf(Stamped.later(registered, budget));
    }

    /** True when the project has come to its end. */
    public boolean closed() {
        return phase() != null && phase().value().phase() == Phase.CLOSED;
    }

    /** True when at least one event was reported live, while the project ran. */
    public boolean reportsLive() {
        return activity.firstLive() != null;
    }
}
