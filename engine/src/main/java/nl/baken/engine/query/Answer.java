package nl.baken.engine.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.baken.assessment.hindsight.Effect;
import nl.baken.assessment.hindsight.Hindsight;
import nl.baken.assessment.hindsight.LateEvent;
import nl.baken.output.RiskAssessment;

/**
 * The assessment of a project that held at a moment.
 *
 * @param asOf the moment that was asked for; empty for the last there is
 * @param publishedAt from when on it was the latest, in the time of the log
 * @param validTo from when on another was published; empty while none is
 * @param later what became known afterwards of times up to the moment, in the order in which it became known
 * @param forgotten how many late events of the project are no longer kept, and may be missing from {@code later}
 */
public record Answer(
        String project,
        Optional<Instant> asOf,
        Instant publishedAt,
        Optional<Instant> validTo,
        RiskAssessment assessment,
        List<Later> later,
        int forgotten) {

    /**
     * An event that became known later.
     *
     * @param inHindsight what the assessment would have had otherwise, had the event been known when it was true; empty when
     *     that was not computed: it takes a replay
     */
    public record Later(LateEvent event, Optional<List<Effect>> inHindsight) {}

    public Answer {
        later = List.copyOf(later);
    }

    /** The answer from what is kept of a project. */
    public static Answer of(String project, Optional<Instant> asOf, AssessmentVersion version, Hindsight hindsight) {
        List<Later> later = asOf.map(hindsight::after).orElse(List.of()).stream()
                .map(event -> new Later(event, Optional.empty()))
                .toList();
        return new Answer(
                project,
                asOf,
                version.publishedAt(),
                version.validTo(),
                version.assessment(),
                later,
                asOf.isPresent() ? hindsight.forgotten() : 0);
    }

    /** The latest assessment, of which nothing can have become known later. */
    public static Answer now(RiskAssessment assessment) {
        return new Answer(
                assessment.getProject().getProjectId(),
                Optional.empty(),
                assessment.getAsOf(),
                Optional.empty(),
                assessment,
                List.of(),
                0);
    }

    /** The same about one risk only. */
    public Answer of(String risk) {
        RiskAssessment one = new RiskAssessment(
                assessment.getProject(),
                assessment.getAsOf(),
                assessment.getModel(),
                assessment.getReadings().stream()
                        .filter(reading -> reading.getRisk().equals(risk))
                        .toList(),
                assessment.getTruncated());
        List<Later> ofRisk = later.stream()
                .map(each ->
                        new Later(of(each.event(), risk), each.inHindsight().map(effects -> of(effects, risk))))
                .toList();
        return new Answer(project, asOf, publishedAt, validTo, one, ofRisk, forgotten);
    }

    private static LateEvent of(LateEvent event, String risk) {
        return new LateEvent(
                event.event(),
                event.record(),
                event.occurredAt(),
                event.recordedAt(),
                event.knownAt(),
                of(event.onArrival(), risk));
    }

    private static List<Effect> of(List<Effect> effects, String risk) {
        return effects.stream().filter(effect -> effect.risk().equals(risk)).toList();
    }
}
