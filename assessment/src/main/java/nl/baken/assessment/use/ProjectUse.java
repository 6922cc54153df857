package nl.baken.assessment.use;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.PhaseEntry;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.assessment.dossier.Uses;
import nl.baken.event.AdoptionStatus;
import nl.baken.event.Closure;
import nl.baken.event.Phase;
import nl.baken.event.Precision;
import nl.baken.output.UsePlace;
import nl.baken.output.UseState;

/**
 * Whether the solution is used, where, by whom and how far: the one place that says so.
 *
 * @param uses in the project itself, and at each of those who adopted it
 * @param here how far the project itself uses it
 * @param elsewhere how far others do
 */
public record ProjectUse(List<UsePlace> uses, UseState here, UseState elsewhere) {

    /** From not at all to by all. */
    private static final List<UseState> BY_EXTENT =
            List.of(UseState.NOT, UseState.ENDED, UseState.SHADOW, UseState.STALLED, UseState.PILOT, UseState.FULL);

    /** The use that a dossier tells of. What was completed and handed over is used still; what was stopped or shelved is not. */
    public static ProjectUse of(Dossier dossier) {
        Uses known = dossier.facet(Uses.KIND);
        PhaseEntry phase = Stamped.valueOf(dossier.phase());
        boolean over = phase != null
                && phase.phase() == Phase.CLOSED
                && (phase.closure() == Closure.STOPPED || phase.closure() == Closure.SHELVED);
        List<UsePlace> uses = new ArrayList<>();
        known.places().byId().values().forEach(place -> uses.add(of(place, over)));
        known.adopters()
                .byId()
                .forEach((key, adopter) -> uses.add(of(
                        adopter,
                        Stamped.valueOf(dossier.users().adopters().byId().get(key)))));
        return new ProjectUse(List.copyOf(uses), most(uses, false), most(uses, true));
    }

    /** True when somebody uses it; without users there is value in learning only. */
    public boolean isUsed() {
        return isUse(here) || isUse(elsewhere);
    }

    /** True when others use it. */
    public boolean isUsedElsewhere() {
        return isUse(elsewhere);
    }

    /** A pilot is use; what stalled has users still. */
    private static boolean isUse(UseState state) {
        return state == UseState.PILOT || state == UseState.FULL || state == UseState.STALLED;
    }

    private static UsePlace of(Uses.Place place, boolean over) {
        Stamp since = place.full() != null ? place.full() : place.pilot() != null ? place.pilot() : place.shadow();
        UseState state = place.full() != null
                ? UseState.FULL
                : place.pilot() != null ? UseState.PILOT : place.shadow() != null ? UseState.SHADOW : UseState.NOT;
        return new UsePlace(
                Stamped.valueOf(place.name()),
                false,
                over && state != UseState.NOT ? UseState.ENDED : state,
                null,
                since == null ? null : since.day(),
                since == null ? null : since.precision(),
                null,
                since == null ? null : since.event());
    }

    private static UsePlace of(Uses.Adopter adopter, Long users) {
        Stamp since = adopter.first();
        Stamp latest = adopter.latest() == null
                ? adopter.name().stamp()
                : adopter.latest().stamp();
        Precision precision = since == null ? null : since.precision();
        return new UsePlace(
                adopter.name().value(),
                true,
                state(adopter, users),
                users,
                since == null ? null : since.day(),
                precision,
                Stamped.valueOf(adopter.route()),
                latest.event());
    }

    /** Who scaled back still uses it, but for who has no users left. What stalled or was refused before any use was told is no use. */
    private static UseState state(Uses.Adopter adopter, Long users) {
        AdoptionStatus latest = Stamped.valueOf(adopter.latest());
        if (latest == null || !adopter.used()) {
            return UseState.NOT;
        }
        return switch (latest) {
            case IN_USE, SCALED_UP, MANDATED -> UseState.FULL;
            case SCALED_BACK -> users != null && users == 0 ? UseState.ENDED : UseState.FULL;
            case STALLED -> UseState.STALLED;
            case REFUSED, ENDED -> UseState.ENDED;
            case INTENDED, DUPLICATE_FOUND, UNKNOWN -> UseState.NOT;
        };
    }

    private static UseState most(List<UsePlace> uses, boolean adopter) {
        return uses.stream()
                .filter(use -> use.getAdopter() == adopter)
                .map(UsePlace::getState)
                .max(Comparator.comparingInt(BY_EXTENT::indexOf))
                .orElse(UseState.NOT);
    }
}
