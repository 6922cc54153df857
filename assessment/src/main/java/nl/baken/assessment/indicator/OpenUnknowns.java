package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.UnknownItem;
import nl.baken.assessment.dossier.Unknowns;
import nl.baken.assessment.text.Wording;
import nl.baken.output.Text;

/** How many unknowns were named and have not ended. */
public final class OpenUnknowns implements DeclaredIndicator<Integer> {

    public static final OpenUnknowns INDICATOR = new OpenUnknowns();

    private OpenUnknowns() {}

    @Override
    public String id() {
        return "open-unknowns";
    }

    @Override
    public Text name() {
        return Wording.of("indicator.open-unknowns.name");
    }

    @Override
    public Text explanation() {
        return Wording.of("indicator.open-unknowns.explanation");
    }

    @Override
    public IndicatorUnit unit() {
        return IndicatorUnit.NUMBER;
    }

    @Override
    public Set<FacetKind<?>> reads() {
        return Set.of(Unknowns.KIND);
    }

    @Override
    public Integer value(Dossier dossier, Instant now) {
        return Math.toIntExact(open(dossier).count());
    }

    @Override
    public Telling telling(Dossier dossier, Integer value, Instant now) {
        return Telling.toldWhen(areNamed(dossier));
    }

    @Override
    public Optional<Text> missing() {
        return Optional.of(Wording.of("indicator.open-unknowns.missing"));
    }

    @Override
    public boolean truncated(Dossier dossier, Integer value) {
        return dossier.unknowns().truncated();
    }

    @Override
    public List<Stamp> events(Dossier dossier, Instant now) {
        return open(dossier).map(UnknownItem::identified).toList();
    }

    static boolean areNamed(Dossier dossier) {
        return dossier.unknowns().byId().values().stream().anyMatch(unknown -> unknown.question() != null);
    }

    /** Those of which the question is known: without it their meaning is not known. */
    static Stream<UnknownItem> open(Dossier dossier) {
        return dossier.unknowns().byId().values().stream()
                .filter(unknown -> unknown.question() != null && unknown.open());
    }
}
