package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.assessment.dossier.Activity;
import nl.baken.assessment.dossier.Calendar;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.FacetKind;
import nl.baken.assessment.dossier.Phases;
import nl.baken.assessment.dossier.ProjectZone;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.UnknownItem;
import nl.baken.assessment.dossier.Unknowns;
import nl.baken.assessment.text.Wording;
import nl.baken.assessment.time.NextChange;
import nl.baken.output.Text;

/** How many open unknowns should have ended by now. */
public final class OverdueUnknowns implements DeclaredIndicator<Integer> {

    public static final OverdueUnknowns INDICATOR = new OverdueUnknowns();

    private OverdueUnknowns() {}

    @Override
    public String id() {
        return "overdue-unknowns";
    }

    @Override
    public Text name() {
        return Wording.of("indicator.overdue-unknowns.name");
    }

    @Override
    public Text explanation() {
        return Wording.of("indicator.overdue-unknowns.explanation");
    }

    @Override
    public IndicatorUnit unit() {
        return IndicatorUnit.NUMBER;
    }

    @Override
    public Set<FacetKind<?>> reads() {
        return Set.of(Unknowns.KIND, Phases.KIND, Activity.KIND, ProjectZone.KIND);
    }

    @Override
    public Integer value(Dossier dossier, Instant now) {
        return Math.toIntExact(overdue(dossier, now).count());
    }

    @Override
    public NextChange until(Dossier dossier, Instant now) {
        Calendar calendar = Calendar.of(dossier, now);
        return OpenUnknowns.open(dossier)
                .map(unknown -> calendar.after(unknown.question().value().due(), now))
                .reduce(NextChange.NEVER, NextChange::or);
    }

    /** A day that passed in a history that was written down afterwards does not tell whether the unknown is open still. */
    @Override
    public Telling telling(Dossier dossier, Integer value, Instant now) {
        if (!OpenUnknowns.areNamed(dossier)) {
            return Telling.NOT_TOLD;
        }
        Calendar calendar = Calendar.of(dossier, now);
        boolean unsure = OpenUnknowns.open(dossier)
                .map(UnknownItem::due)
                .anyMatch(due -> due != null
                        && !calendar.over()
                        && calendar.isPast(due.value())
                        && !calendar.counts(due.value(), due.stamp()));
        return unsure && value == 0 ? Telling.NOT_COMPUTABLE : Telling.TOLD;
    }

    @Override
    public Optional<Text> missing() {
        return Optional.of(Wording.of("indicator.overdue-unknowns.missing"));
    }

    @Override
    public boolean truncated(Dossier dossier, Integer value) {
        return dossier.unknowns().truncated();
    }

    @Override
    public List<Stamp> events(Dossier dossier, Instant now) {
        return overdue(dossier, now).map(UnknownItem::identified).toList();
    }

    private static Stream<UnknownItem> overdue(Dossier dossier, Instant now) {
        Calendar calendar = Calendar.of(dossier, now);
        return OpenUnknowns.open(dossier)
                .filter(unknown -> unknown.due() != null
                        && calendar.isOverdue(
                                unknown.due().value(), unknown.due().stamp()));
    }
}
