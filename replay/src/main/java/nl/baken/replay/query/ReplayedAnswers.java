package nl.baken.replay.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.hindsight.Effect;
import nl.baken.assessment.hindsight.Hindsight;
import nl.baken.assessment.hindsight.LateEvent;
import nl.baken.assessment.model.RiskModel;
import nl.baken.contract.EventTypes;
import nl.baken.engine.memory.Replay;
import nl.baken.engine.memory.ReplayPlan;
import nl.baken.engine.query.Answer;
import nl.baken.engine.query.AssessmentVersion;
import nl.baken.engine.query.Reply;
import nl.baken.event.EventHeader;
import nl.baken.event.Precision;
import nl.baken.event.ProjectRegistered;
import nl.baken.output.RiskAssessment;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.specific.SpecificRecord;

/**
 * Answers from the events of one project, by a replay with a tick at the start of every day. The effect of a late event
 * is computed by a second replay in which it had been known when it occurred.
 */
public final class ReplayedAnswers {

    private record Replayed(NavigableMap<Instant, RiskAssessment> versions, Hindsight hindsight) {

        Optional<RiskAssessment> at(Instant moment) {
            return Optional.ofNullable(versions.floorEntry(moment)).map(Map.Entry::getValue);
        }
    }

    private final RiskModel model;
    private final String project;
    private final List<SpecificRecord> events;

    /** @param events of this project and no other, with a header, in any order */
    public ReplayedAnswers(RiskModel model, String project, List<SpecificRecord> events) {
        this.model = model;
        this.project = project;
        this.events = List.copyOf(events);
    }

    /** The assessment that was published at a moment; the latest one when the moment is empty. */
    public Reply ask(Optional<Instant> asOf) {
        Replayed replayed = replay(events, asOf);
        Map.Entry<Instant, RiskAssessment> found = asOf.isPresent()
                ? replayed.versions().floorEntry(asOf.get())
                : replayed.versions().lastEntry();
        if (found == null && isWaiting(asOf)) {
            return Reply.Nothing.unregistered(project, events.size());
        }
        if (found == null) {
            return Reply.Nothing.about(
                    project, asOf, Optional.ofNullable(replayed.hindsight().firstPublished()));
        }
        Optional<Instant> validTo = Optional.ofNullable(replayed.versions().higherKey(found.getKey()));
        AssessmentVersion version = new AssessmentVersion(found.getKey(), validTo, found.getValue());
        Answer kept = Answer.of(project, asOf, version, replayed.hindsight());
        List<Answer.Later> later = asOf.map(moment -> later(moment, kept)).orElse(List.of());
        return new Reply.Published(
                new Answer(project, asOf, kept.publishedAt(), kept.validTo(), kept.assessment(), later, 0));
    }

    /** True when there are events, and none of them registers the project. */
    private boolean isWaiting(Optional<Instant> asOf) {
        return asOf.isEmpty()
                && !events.isEmpty()
                && events.stream().noneMatch(event -> event instanceof ProjectRegistered);
    }

    /** All late events, including those that an instance does not count as late or no longer keeps. */
    private List<Answer.Later> later(Instant moment, Answer kept) {
        Map<String, LateEvent> late = new TreeMap<>();
        kept.later().forEach(each -> late.put(each.event().event(), each.event()));
        List<SpecificRecord> known = events.stream()
                .filter(event -> !header(event).getRecordedAt().isAfter(moment))
                .toList();
        Set<String> seen = new HashSet<>();
        known.forEach(event -> seen.add(id(event)));
        List<Answer.Later> later = new ArrayList<>();
        for (SpecificRecord event : ReplayPlan.inOrder(events)) {
            if (isLater(header(event), moment) && seen.add(id(event))) {
                later.add(new Answer.Later(
                        late.getOrDefault(id(event), untold(event)),
                        Optional.of(inHindsight(known, event, moment, kept.assessment()))));
            }
        }
        return later;
    }

    private List<Effect> inHindsight(
            List<SpecificRecord> known, SpecificRecord event, Instant moment, RiskAssessment published) {
        List<SpecificRecord> with = new ArrayList<>(known);
        with.add(ReplayPlan.knownWhenTrue(event));
        return replay(with, Optional.of(moment))
                .at(moment)
                .map(then -> Effect.between(published.getReadings(), then.getReadings()))
                .orElse(List.of());
    }

    private Replayed replay(List<SpecificRecord> log, Optional<Instant> asOf) {
        NavigableMap<Instant, RiskAssessment> versions = new TreeMap<>();
        List<Replay> replaying = new ArrayList<>();
        Replay replay = new Replay(model, published -> {
            if (published.topic().equals(TopicCatalog.RISK_ASSESSMENTS)) {
                versions.put(
                        replaying.getFirst().hindsight(project).lastPublished(), (RiskAssessment) published.record());
            }
        });
        replaying.add(replay);
        replay.take(asOf.map(moment -> ReplayPlan.throughout(moment, log)).orElseGet(() -> ReplayPlan.of(log)));
        return new Replayed(versions, replay.hindsight(project));
    }

    /** An event with a synthetic time cannot be called late. */
    private static boolean isLater(EventHeader header, Instant moment) {
        return header.getRecordedAt().isAfter(moment)
                && !header.getOccurredAt().isAfter(moment)
                && header.getOccurredPrecision() != Precision.SYNTHETIC;
    }

    private static LateEvent untold(SpecificRecord event) {
        EventHeader header = header(event);
        return new LateEvent(
                id(event),
                event.getSchema().getName(),
                header.getOccurredAt(),
                header.getRecordedAt(),
                header.getRecordedAt(),
                List.of());
    }

    private static String id(SpecificRecord event) {
        return Stamp.of(header(event)).event();
    }

    private static EventHeader header(SpecificRecord event) {
        return EventTypes.headerOf(event).orElseThrow();
    }
}
