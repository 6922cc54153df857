package nl.baken.assessment.indicator;

import java.util.stream.Stream;
import nl.baken.assessment.dossier.Dossier;
import nl.baken.assessment.dossier.Indicator;
import nl.baken.assessment.dossier.Indicator.Value;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.dossier.Stamped;
import nl.baken.event.IndicatorLevel;

/** What was measured, before and after use. */
final class Measurements {

    private Measurements() {}

    /** Each measurement of this level. */
    static Stream<Stamp> of(Dossier dossier, IndicatorLevel level) {
        return dossier.indicators().byId().values().stream()
                .flatMap(indicator -> of(indicator)
                        .filter(measurement -> indicator.level(measurement.value()) == level)
                        .map(Stamped::stamp));
    }

    /** Each measurement of one indicator. */
    static Stream<Stamp> stamps(Indicator indicator) {
        return of(indicator).map(Stamped::stamp);
    }

    /** Each statement about one indicator that measures nothing. */
    static Stream<Stamp> claims(Indicator indicator) {
        return indicator.claims().entries().stream().map(Stamped::stamp);
    }

    /** True when anything was measured. */
    static boolean areAny(Dossier dossier) {
        return dossier.indicators().byId().values().stream()
                .anyMatch(indicator -> of(indicator).findAny().isPresent());
    }

    /** True when more was measured than is kept. */
    static boolean areMore(Dossier dossier) {
        return dossier.indicators().truncated()
                || dossier.indicators().byId().values().stream().anyMatch(Indicator::isMoreMeasured);
    }

    private static Stream<Stamped<Value>> of(Indicator indicator) {
        return Stream.concat(indicator.baselines().entries().stream(), indicator.followUps().entries().stream());
    }
}
