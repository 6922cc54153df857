package nl.baken.assessment.model;

import java.time.Instant;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Match;
import nl.baken.assessment.dossier.Recent;
import nl.baken.assessment.time.NextChange;

/** No condition. */
record Always() implements Guard {

    @Override
    public boolean holds(Dossier dossier, Instant now) {
        return true;
    }

    @Override
    public boolean holdsFor(Match event, Dossier dossier, Instant now) {
        return true;
    }

    @Override
    public NextChange nextChange(Recent<Match> events, Dossier dossier, Instant now) {
        return NextChange.NEVER;
    }

    @Override
    public Object reads(Dossier dossier) {
        return "";
    }

    @Override
    public String text() {
        return "";
    }
}
