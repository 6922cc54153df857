package nl.baken.assessment.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.dossier.Delivery;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.GateDecision;
import nl.baken.assessment.dossier.Keys;
import nl.baken.assessment.dossier.Releases;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.text.Wording;
import nl.baken.event.Discipline;
import nl.baken.event.ReleaseScope;
import nl.baken.output.DeliveryForecast;
import nl.baken.output.DueStatus;
import nl.baken.output.Text;
import nl.baken.output.UnknownForecast;

/** What stands in the way from outside (report line 970): people, data or a legal basis that are not there. */
final class Hold {

    private Hold() {}

    static List<Text> blockers(Case at) {
        List<Text> blockers = new ArrayList<>();
        GateDecision hold = Decisions.hold(at.dossier());
        if (hold != null && !isPast(hold, at)) {
            blockers.add(decision(hold));
        }
        if (at.dossier().steering().withoutSponsor()) {
            blockers.add(Wording.of("gate.hold.no-sponsor"));
        }
        if (at.dossier().reportsLive() && at.dossier().steering().withoutLeader()) {
            blockers.add(Wording.of("gate.hold.no-project-leader"));
        }
        for (UnknownForecast unknown : at.forecast().getUnknowns()) {
            if (unknown.getDiscipline() == Discipline.LEGAL && unknown.getStatus() == DueStatus.OVERDUE) {
                blockers.add(Wording.of("gate.hold.no-legal-basis", unknown.getQuestion(), unknown.getDue()));
            }
        }
        at.forecast().getDeliveries().stream()
                .filter(delivery -> isPutOff(delivery, at.dossier()))
                .map(Hold::delivery)
                .forEach(blockers::add);
        return blockers;
    }

    /** True when nothing stands in the way but that the steering group decided so. */
    static boolean isByDecisionAlone(Case at) {
        GateDecision hold = Decisions.hold(at.dossier());
        return at.phase() != null
                && hold != null
                && !isPast(hold, at)
                && blockers(at).size() == 1;
    }

    /** What has to be said of a hold whose date has passed; empty when there is none. */
    static List<Text> overdue(Case at) {
        GateDecision hold = Decisions.hold(at.dossier());
        return hold == null || !isPast(hold, at) ? List.of() : List.of(Wording.of("gate.hold.ended", hold.resumeOn()));
    }

    private static boolean isPast(GateDecision hold, Case at) {
        return hold.resumeOn() != null && at.today().isAfter(hold.resumeOn());
    }

    private static Text decision(GateDecision hold) {
        LocalDate until = hold.resumeOn();
        Text when = until == null ? Wording.of("gate.hold.no-date") : Wording.of("gate.hold.look-again", until);
        return hold.resumeCondition() == null
                ? Wording.of("gate.hold.decided", when)
                : Wording.of("gate.hold.decided-on-condition", when, hold.resumeCondition());
    }

    /** Told to be late, not come since, and not overtaken by use for everyone. */
    private static boolean isPutOff(DeliveryForecast delivery, Dossier dossier) {
        Delivery known = dossier.deliveries().byId().get(Keys.of(delivery.getDeliveryId()));
        return delivery.getStatus() == DueStatus.OVERDUE
                && delivery.getNextDue() == null
                && known != null
                && !known.delays().isEmpty()
                && !isUsedByAllSince(known.delays().last().stamp(), dossier);
    }

    private static boolean isUsedByAllSince(Stamp delay, Dossier dossier) {
        return dossier.facet(Releases.KIND).releases().entries().stream()
                .anyMatch(release -> release.value().scope() == ReleaseScope.FULL
                        && !release.value().shadowMode()
                        && !delay.isAfter(release.stamp()));
    }

    private static Text delivery(DeliveryForecast delivery) {
        String source = delivery.getDataSource() == null ? delivery.getDeliveryId() : delivery.getDataSource();
        return delivery.getDue() == null
                ? Wording.of("gate.hold.data-postponed", source)
                : Wording.of("gate.hold.data-late", source, delivery.getDue());
    }
}
