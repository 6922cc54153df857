package nl.baken.assessment.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.dossier.GateDecision;
import nl.baken.assessment.text.Wording;
import nl.baken.event.Discipline;
import nl.baken.event.Phase;
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
        if (at.phase() == Phase.IMPLEMENTATION) {
            at.forecast().getDeliveries().stream()
                    .filter(Hold::isWithoutDate)
                    .map(Hold::delivery)
                    .forEach(blockers::add);
        }
        return blockers;
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

    private static boolean isWithoutDate(DeliveryForecast delivery) {
        return delivery.getStatus() == DueStatus.OVERDUE && delivery.getDue() == null && delivery.getNextDue() == null;
    }

    private static Text delivery(DeliveryForecast delivery) {
        return Wording.of(
                "gate.hold.data-postponed",
                delivery.getDataSource() == null ? delivery.getDeliveryId() : delivery.getDataSource());
    }
}
