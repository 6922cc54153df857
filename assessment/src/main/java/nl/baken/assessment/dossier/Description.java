package nl.baken.assessment.dossier;

import nl.baken.event.Direction;
import nl.baken.event.IndicatorFamily;
import nl.baken.event.IndicatorLevel;
import nl.baken.event.IndicatorMeasured;
import nl.baken.event.IndicatorTargetSet;

/**
 * What an indicator is; of everything the latest that is known, null when it never was.
 *
 * @param unit in words
 */
public record Description(
        Stamped<IndicatorFamily> family,
        Stamped<IndicatorLevel> level,
        Stamped<String> unit,
        Stamped<Direction> direction) {

    static final Description NONE = new Description(null, null, null, null);

    Description with(Stamp stamp, IndicatorTargetSet event) {
        return with(stamp, event.getFamily(), event.getLevel(), event.getUnit(), event.getDirection());
    }

    Description with(Stamp stamp, IndicatorMeasured event) {
        return with(stamp, event.getFamily(), event.getLevel(), event.getUnit(), event.getDirection());
    }

    private Description with(
            Stamp stamp, IndicatorFamily ofFamily, IndicatorLevel ofLevel, String inUnit, Direction better) {
        return new Description(
                Stamped.laterKnown(family, stamp, ofFamily == IndicatorFamily.UNKNOWN ? null : ofFamily),
                Stamped.laterKnown(level, stamp, ofLevel == IndicatorLevel.UNKNOWN ? null : ofLevel),
                Stamped.laterKnown(unit, stamp, inUnit),
                Stamped.laterKnown(direction, stamp, better == Direction.UNKNOWN ? null : better));
    }

    /** This one, with what it leaves open from another. */
    Description or(Description other) {
        return new Description(
                family == null ? other.family : family,
                level == null ? other.level : level,
                unit == null ? other.unit : unit,
                direction == null ? other.direction : direction);
    }
}
