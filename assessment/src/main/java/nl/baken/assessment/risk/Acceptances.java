package nl.baken.assessment.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.baken.assessment.dossier.AcceptedRisk;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.publication.LastPublished;
import nl.baken.assessment.time.Days;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.RiskAcceptance;
import nl.baken.output.RiskReading;

/** Risk acceptances in force, up to the level that was published when they were given. */
public final class Acceptances {

    private Acceptances() {}

    /** The acceptance of a risk that runs at this moment; null when there is none. */
    public static RiskAcceptance running(String risk, Dossier dossier, LastPublished published, Instant now) {
        Stamped<AcceptedRisk> word = dossier.steering().accepted(risk);
        if (word == null || !word.value().holdsOn(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            return null;
        }
        return new RiskAcceptance(
                word.value().until(),
                Instant.ofEpochMilli(word.stamp().at()),
                published.acceptedLevel(risk),
                word.value().by(),
                word.value().grounds());
    }

    /** True when the steering group accepts the risk as it reads: not when it became worse than what was accepted. */
    public static boolean cover(RiskReading reading) {
        RiskAcceptance acceptance = reading.getAcceptance();
        return acceptance != null && reading.getLevel().compareTo(acceptance.getLevel()) <= 0;
    }

    /** The moment from which on an acceptance no longer counts: after its last day. */
    public static Instant end(LocalDate until) {
        return Days.end(until, ZoneOffset.UTC);
    }

    /** When the acceptance of a risk ends; never when it does not run. */
    static NextChange nextChange(RiskAcceptance running, Instant now) {
        return running == null ? NextChange.NEVER : NextChange.at(end(running.getUntil()), now);
    }
}
