package nl.baken.assessment.model;

import java.time.Instant;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Mark;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.time.NextChange;

/** No condition. */
record Always() implements Condition {

    @Override
    public boolean holds(Dossier dossier, Instant now) {
        return true;
    }

    @Override
    public boolean holdsFor(Mark event, Dossier dossier, Instant now) {
        return true;
    }

    @Override
    public NextChange nextChange(Recent<Mark> events, Dossier dossier, Instant now) {
        return NextChange.NEVER;
    }

    @Override
    public String text() {
        return "";
    }
}
