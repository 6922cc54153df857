package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Users;
import nl.baken.assessment.text.Wording;
import nl.baken.output.Text;

/** How many people use the solution: by the latest count of a release, and of each that adopted it. */
public final class UserCount implements DeclaredIndicator<Long> {

    public static final UserCount INDICATOR = new UserCount();

    private UserCount() {}

    @Override
    public String id() {
        return "users";
    }

    @Override
    public Text name() {
        return Wording.of("indicator.users.name");
    }

    @Override
    public Text explanation() {
        return Wording.of("indicator.users.explanation");
    }

    @Override
    public IndicatorUnit unit() {
        return IndicatorUnit.PERSONS;
    }

    @Override
    public Set<FacetKind<?>> reads() {
        return Set.of(Users.KIND);
    }

    @Override
    public Long value(Dossier dossier, Instant now) {
        return dossier.users().total();
    }

    @Override
    public boolean truncated(Dossier dossier, Long value) {
        return dossier.users().adopters().truncated();
    }

    @Override
    public List<Stamp> events(Dossier dossier, Instant now) {
        return dossier.users().counts();
    }

    @Override
    public Optional<Text> missing() {
        return Optional.of(Wording.of("indicator.users.missing"));
    }
}
