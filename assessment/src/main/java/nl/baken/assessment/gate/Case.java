package nl.baken.assessment.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.PhaseEntry;
import nl.baken.assessment.dossier.PhaseOrder;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.text.Wording;
import nl.baken.event.Phase;
import nl.baken.output.Criterion;
import nl.baken.output.FamilyEvidence;
import nl.baken.output.Knowledge;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.ProjectForecast;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;

/**
 * What lies before the gate.
 *
 * @param families the four families with the demands of this gate
 * @param now a moment of the log
 */
record Case(
        RiskModel model,
        Dossier dossier,
        List<FamilyEvidence> families,
        List<RiskReading> readings,
        ProjectForecast forecast,
        OutcomeIndicators outcome,
        Instant now) {

    /** From here on, much depends on an unknown. */
    static final int HARD = 4;

    LocalDate today() {
        return LocalDate.ofInstant(now, dossier.zone());
    }

    /** The phase that the project is in; null when no phase is known. */
    Phase phase() {
        PhaseEntry entry = Stamped.valueOf(dossier.phase());
        return entry == null || entry.phase() == Phase.UNKNOWN ? null : entry.phase();
    }

    /** The phase that the gate leads to; null when there is no gate ahead. */
    Phase nextPhase() {
        return PhaseOrder.after(phase());
    }

    /** What must be met, of all families. */
    List<Criterion> musts() {
        return criteria().stream().filter(Criterion::getMust).toList();
    }

    List<Criterion> criteria() {
        return families.stream()
                .flatMap(family -> family.getCriteria().stream())
                .toList();
    }

    /** What is demanded, for a place after "that". */
    static Text clause(Criterion criterion) {
        return criterion.getClause() == null ? Wording.of("gate.clause", criterion.getText()) : criterion.getClause();
    }

    static boolean isLittleKnown(RiskReading reading) {
        return reading.getKnowledge() == Knowledge.NONE || reading.getKnowledge() == Knowledge.WEAK;
    }
}
