package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Option;
import nl.baken.assessment.dossier.Options;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.text.Wording;
import nl.baken.output.Text;

/** How many directions for the solution are kept open. */
public final class OpenOptions implements DeclaredIndicator<Integer> {

    public static final OpenOptions INDICATOR = new OpenOptions();

    private OpenOptions() {}

    @Override
    public String id() {
        return "open-options";
    }

    @Override
    public Text name() {
        return Wording.of("indicator.open-options.name");
    }

    @Override
    public Text explanation() {
        return Wording.of("indicator.open-options.explanation");
    }

    @Override
    public IndicatorUnit unit() {
        return IndicatorUnit.NUMBER;
    }

    @Override
    public Set<FacetKind<?>> reads() {
        return Set.of(Options.KIND);
    }

    @Override
    public Integer value(Dossier dossier, Instant now) {
        return Math.toIntExact(
                dossier.options().byId().values().stream().filter(Option::alive).count());
    }

    @Override
    public Telling telling(Dossier dossier, Integer value, Instant now) {
        return Telling.toldWhen(!dossier.options().byId().isEmpty());
    }

    @Override
    public Optional<Text> missing() {
        return Optional.of(Wording.of("indicator.open-options.missing"));
    }

    @Override
    public boolean truncated(Dossier dossier, Integer value) {
        return dossier.options().truncated();
    }

    @Override
    public List<Stamp> events(Dossier dossier, Instant now) {
        return dossier.options().byId().values().stream()
                .filter(Option::alive)
                .flatMap(option -> Stamped.stampOf(option.opened()).stream())
                .toList();
    }
}
