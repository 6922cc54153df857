package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.PhaseEntry;
import nl.baken.assessment.dossier.Phases;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.dossier.Use;
import nl.baken.assessment.text.Wording;
import nl.baken.event.Closure;
import nl.baken.event.Phase;
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
        return Set.of(Use.KIND, Phases.KIND);
    }

    @Override
    public Boolean value(Dossier dossier, Instant now) {
        PhaseEntry phase = Stamped.valueOf(dossier.phase());
        boolean over = phase != null
                && phase.phase() == Phase.CLOSED
                && (phase.closure() == Closure.STOPPED || phase.closure() == Closure.SHELVED);
        return dossier.use().first() != null && !over;
    }

    @Override
    public List<Stamp> events(Dossier dossier) {
        return Stream.of(
                        dossier.use().first(),
                        dossier.phase() == null ? null : dossier.phase().stamp())
                .filter(Objects::nonNull)
                .toList();
    }
}
