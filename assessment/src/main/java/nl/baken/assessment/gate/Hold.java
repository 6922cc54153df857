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
            blockers.add(Wording.of(
                    "Er is geen opdrachtgever meer. Hervat zodra er een nieuwe is benoemd.",
                    "There is no sponsor any more. Resume as soon as a new one has been named."));
        }
        if (at.dossier().reportsLive() && at.dossier().steering().withoutLeader()) {
            blockers.add(Wording.of(
                    "Er is geen projectleider meer. Hervat zodra er een nieuwe is.",
                    "There is no project leader any more. Resume as soon as there is a new one."));
        }
        for (UnknownForecast unknown : at.forecast().getUnknowns()) {
            if (unknown.getDiscipline() == Discipline.LEGAL && unknown.getStatus() == DueStatus.OVERDUE) {
                blockers.add(Wording.of(
                        "De juridische grondslag ontbreekt: '{0}' had op {1} beantwoord moeten zijn.",
                        "The legal basis is missing: '{0}' should have been answered by {1}.",
                        unknown.getQuestion(),
                        unknown.getDue()));
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
        return hold == null || !isPast(hold, at)
                ? List.of()
                : List.of(Wording.of(
                        "De stuurgroep besloot tot HOLD tot {0}. Die dag is voorbij: er is een nieuw besluit nodig.",
                        "The steering group decided HOLD until {0}. That day has passed: a new decision is needed.",
                        hold.resumeOn()));
    }

    private static boolean isPast(GateDecision hold, Case at) {
        return hold.resumeOn() != null && at.today().isAfter(hold.resumeOn());
    }

    private static Text decision(GateDecision hold) {
        LocalDate until = hold.resumeOn();
        Text when = until == null
                ? Wording.of("Er is geen datum afgesproken: spreek die af.", "No date was agreed: agree on one.")
                : Wording.of("Kijk opnieuw op {0}.", "Look again on {0}.", until);
        return hold.resumeCondition() == null
                ? Wording.of("De stuurgroep besloot tot HOLD. {0}", "The steering group decided HOLD. {0}", when)
                : Wording.of(
                        "De stuurgroep besloot tot HOLD; eerst nodig: {1}. {0}",
                        "The steering group decided HOLD; needed first: {1}. {0}", when, hold.resumeCondition());
    }

    private static boolean isWithoutDate(DeliveryForecast delivery) {
        return delivery.getStatus() == DueStatus.OVERDUE && delivery.getDue() == null;
    }

    private static Text delivery(DeliveryForecast delivery) {
        return Wording.of(
                "De data van '{0}' zijn uitgesteld zonder nieuwe datum. Hervat zodra er een datum is.",
                "The data of '{0}' were put off without a new date. Resume as soon as there is a date.",
                delivery.getDataSource() == null ? delivery.getDeliveryId() : delivery.getDataSource());
    }
}
