package nl.baken.engine.reference;

import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.dossier.Keys;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.event.EventHeader;
import nl.baken.event.StakeholderFeedbackReceived;
import nl.baken.steering.RiskAccepted;
import nl.baken.validation.Spelling;
import org.apache.avro.specific.SpecificRecord;

/**
 * Something that an event names and that is not there, so that what the event says of it has no effect.
 *
 * @param what kind of thing
 * @param project of the event
 * @param name as the event writes it
 * @param meant what may have been meant; null when nothing is near
 * @param event the event, as {@code source#eventId}
 */
public record MissingReference(Kind what, String project, String name, String meant, String event) {

    /** Kinds of things that an event can name. */
    public enum Kind {
        /** A project that nobody registered; its events wait until somebody does. */
        PROJECT,
        /** A risk that is not in the model. */
        RISK,
        /** An alert that was not raised. */
        ALERT
    }

    /** The risks that an event names and the model has not. */
    public static List<MissingReference> risks(RiskModel model, EventHeader header, SpecificRecord event) {
        List<String> named = switch (event) {
            case RiskAccepted accepted -> List.of(accepted.getRisk());
            case StakeholderFeedbackReceived feedback -> feedback.getConcerns();
            default -> List.of();
        };
        if (named.isEmpty()) {
            return List.of();
        }
        List<String> known = model.risks().stream().map(Risk::id).toList();
        List<MissingReference> missing = new ArrayList<>();
        for (String risk : named) {
            if (!known.contains(Keys.of(risk))) {
                missing.add(of(
                        Kind.RISK, header, risk, Spelling.closest(risk, known).orElse(null)));
            }
        }
        return List.copyOf(missing);
    }

    /** The project of an event that is not registered. */
    public static MissingReference project(EventHeader header) {
        return of(Kind.PROJECT, header, header.getProjectId(), null);
    }

    /** An alert that is not there. */
    public static MissingReference alert(EventHeader header, String fingerprint) {
        return of(Kind.ALERT, header, fingerprint, null);
    }

    private static MissingReference of(Kind what, EventHeader header, String name, String meant) {
        return new MissingReference(
                what, header.getProjectId(), name, meant, Stamp.of(header).event());
    }
}
