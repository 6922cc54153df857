package nl.baken.assessment.dossier;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.baken.event.EventHeader;
import nl.baken.event.Phase;
import org.apache.avro.specific.SpecificRecord;

/**
 * All that is known of one project: a fold over its events that does not depend on the order in which they arrive, nor
 * on how often (docs/decisions/0002). Every facet is a set, a minimum or a maximum over events; nothing is a running sum.
 *
 * @param projectId the project; null while nothing is known
 */
public record Dossier(String projectId, Facets facets) {

    private static final Dossier EMPTY = new Dossier(null, Facets.NOTHING);

    public static Dossier empty() {
        return EMPTY;
    }

    /**
     * The dossier with one more event; the same object when the event is in it already.
     *
     * @param matched the signals of the model that the event belongs to
     */
    @SuppressWarnings("ReferenceEquality") // Facets are the same object when they took nothing in.
    public Dossier with(EventHeader header, SpecificRecord event, List<SignalMatch> matched) {
        Facets next = facets.with(ReportedEvent.of(header, event, matched));
        return next == facets && header.getProjectId().equals(projectId)
                ? this
                : new Dossier(header.getProjectId(), next);
    }

    /** One of the facets. */
    public <F extends Facet<F>> F facet(FacetKind<F> kind) {
        return facets.get(kind);
    }

    /** The first registration; null while the project is not registered: its events wait here. */
    public Stamp registered() {
        return facet(Registration.KIND).first();
    }

    public Profile profile() {
        return facet(Profile.KIND);
    }

    /** The time zone in which its days begin and end. */
    public ZoneId zone() {
        return facet(ProjectZone.KIND).id();
    }

    public Activity activity() {
        return facet(Activity.KIND);
    }

    public Recent<PhaseEntry> phases() {
        return facet(Phases.KIND).entries();
    }

    public Recent<GateDecision> decisions() {
        return facet(GateDecisions.KIND).decisions();
    }

    public Use use() {
        return facet(Use.KIND);
    }

    public Users users() {
        return facet(Users.KIND);
    }

    public Steering steering() {
        return facet(Steering.KIND);
    }

    public Items<Milestone> milestones() {
        return facet(Milestones.KIND).items();
    }

    public Items<UnknownItem> unknowns() {
        return facet(Unknowns.KIND).items();
    }

    public Items<Option> options() {
        return facet(Options.KIND).items();
    }

    public Items<Delivery> deliveries() {
        return facet(Deliveries.KIND).items();
    }

    public Items<Indicator> indicators() {
        return facet(Indicators.KIND).items();
    }

    public Recent<Cost> costs() {
        return facet(Costs.KIND).costs();
    }

    /** Costs of which the records are kept no more, added up. */
    public List<Cost> earlierCosts() {
        return facet(Costs.KIND).earlier();
    }

    /** In euro, as it was changed last; null when it never was. */
    public Stamped<BigDecimal> budget() {
        return facet(Budget.KIND).latest();
    }

    /** The status that the project reported last; null when it never did. */
    public Stamped<StatusReport> status() {
        return facet(Status.KIND).latest();
    }

    /** What the signals of the model matched, by the id of the signal. */
    public Map<String, Recent<Match>> matches() {
        return facet(Matches.KIND).bySignal();
    }

    /** What a signal matched and what still stands of it; empty when nothing does. */
    public Recent<Match> matchesOf(String signal) {
        Recent<Match> matchesOf = matches().get(signal);
        return matchesOf == null ? Recent.empty() : Standing.of(matchesOf, this);
    }

    /** The latest of the matches of a signal that stand; null when none does. */
    public Stamped<Match> lastMatchOf(String signal) {
        Recent<Match> matchesOf = matches().get(signal);
        return matchesOf == null ? null : Standing.last(matchesOf, this);
    }

    /** Since when a match is so of its thing, however often it was stated again. */
    public Stamp since(Stamped<Match> match) {
        return Standing.since(match, this);
    }

    /** True when the same was stated of the thing before. */
    public boolean isRestated(Stamped<Match> match) {
        return Standing.isRestated(match, this);
    }

    /** What things with a name are. */
    public Things things() {
        return facet(Things.KIND);
    }

    /** What was stated of things that have a name, and when. */
    public Statements statements() {
        return facet(Statements.KIND);
    }

    /**
     * The beginning of the current phase; null when no phase is known. Of two at the same moment the end holds. What a later
     * report of the same phase leaves open keeps the value that it had.
     */
    public Stamped<PhaseEntry> phase() {
        Stamped<PhaseEntry> last = phases().last();
        Stamped<PhaseEntry> latest = last;
        for (Stamped<PhaseEntry> entry : phases().entries().reversed()) {
            if (last.stamp().isAfter(entry.stamp())) {
                break;
            }
            if (entry.value().phase() == Phase.CLOSED) {
                latest = entry;
                break;
            }
        }
        return latest == null ? null : withWhatIsKnown(latest);
    }

    private Stamped<PhaseEntry> withWhatIsKnown(Stamped<PhaseEntry> latest) {
        PhaseEntry known = latest.value();
        for (Stamped<PhaseEntry> entry : phases().entries().reversed()) {
            if (entry.stamp().compareTo(latest.stamp()) < 0) {
                if (entry.value().phase() != known.phase()) {
                    break;
                }
                known = known.or(entry.value());
            }
        }
        return known.equals(latest.value()) ? latest : new Stamped<>(latest.stamp(), known);
    }

    /** The latest budget in euro, from a change of the budget or from the profile; null when not known. */
    public BigDecimal latestBudget() {
        return Stamped.valueOf(statedBudget());
    }

    /** The same with its event; without a value where the event leaves it open, null when there is no event. */
    public Stamped<BigDecimal> statedBudget() {
        Stamped<List<String>> fact = profile().facts().get("budget");
        Stamped<BigDecimal> registered = fact == null || fact.value().isEmpty()
                ? null
                : new Stamped<>(fact.stamp(), new BigDecimal(fact.value().getFirst()));
        return Stamped.later(registered, budget());
    }

    /** True when the project has come to its end. */
    public boolean closed() {
        return phase() != null && phase().value().phase() == Phase.CLOSED;
    }

    /** True when at least one event was reported live, while the project ran. */
    public boolean reportsLive() {
        return activity().firstLive() != null;
    }
}
