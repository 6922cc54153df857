package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Phases;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.dossier.Users;
import nl.baken.assessment.dossier.Uses;
import nl.baken.assessment.text.Wording;
import nl.baken.assessment.use.ProjectUse;
import nl.baken.output.Text;

/** Whether anyone uses the solution. What was completed and handed over still is; what was stopped or shelved is not. */
public final class InUse implements DeclaredIndicator<Boolean> {

    public static final InUse INDICATOR = new InUse();

    private InUse() {}

    @Override
    public String id() {
        return "in-use";
    }

    @Override
    public Text name() {
        return Wording.of("indicator.in-use.name");
    }

    @Override
    public Text explanation() {
        return Wording.of("indicator.in-use.explanation");
    }

    @Override
    public IndicatorUnit unit() {
        return IndicatorUnit.FLAG;
    }

    @Override
    public Optional<String> source() {
        return Optional.of("444");
    }

    @Override
    public Set<FacetKind<?>> reads() {
        return Set.of(Uses.KIND, Users.KIND, Phases.KIND);
    }

    @Override
    public Boolean value(Dossier dossier, Instant now) {
        return ProjectUse.of(dossier).isUsed();
    }

    @Override
    public Telling telling(Dossier dossier, Boolean value, Instant now) {
        return Telling.toldWhen(!ProjectUse.of(dossier).uses().isEmpty());
    }

    @Override
    public Optional<Text> missing() {
        return Optional.of(Wording.of("indicator.in-use.missing"));
    }

    @Override
    public boolean truncated(Dossier dossier, Boolean value) {
        Uses uses = dossier.facet(Uses.KIND);
        return uses.places().truncated() || uses.adopters().truncated();
    }

    @Override
    public List<String> levels() {
        return PublishedValue.YES_OR_NO;
    }

    @Override
    public List<Stamp> events(Dossier dossier, Instant now) {
        Uses uses = dossier.facet(Uses.KIND);
        return Stream.of(
                        uses.places().byId().values().stream()
                                .flatMap(place -> Stream.of(place.shadow(), place.pilot(), place.full())),
                        uses.adopters().byId().values().stream()
                                .flatMap(adopter -> Stamped.stampOf(adopter.latest()).stream()),
                        Stamped.stampOf(dossier.phase()).stream())
                .flatMap(stamps -> stamps)
                .filter(Objects::nonNull)
                .toList();
    }
}
