package nl.baken.assessment.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import nl.baken.event.EventHeader;
import nl.baken.event.Precision;
import nl.baken.event.Provenance;

/**
 * How exactly it is known when an event was true, and by whom: the day that its source wrote, or the month or year, or its
 * place in the order alone.
 *
 * @param precision of the moment
 * @param offset how far the clock of the source was ahead of UTC, in minutes
 * @param live true when it was reported while the project ran
 */
record Dating(Precision precision, int offset, boolean live) {

    private static final int OFFSETS = 4096;
    private static final int LIVE_AND_NOT = 2;
    private static final int MOST_AHEAD = 18 * 60;
    private static final List<Precision> PRECISIONS = List.of(Precision.values());

    /** What most events have, as one number: null, so that a state keeps nothing of it. */
    static Integer codeOf(EventHeader header) {
        int offset = Math.abs(header.getOccurredOffset()) > MOST_AHEAD ? 0 : header.getOccurredOffset();
        boolean past = header.getProvenance() == Provenance.RECONSTRUCTED;
        int code = (PRECISIONS.indexOf(header.getOccurredPrecision()) * LIVE_AND_NOT + (past ? 1 : 0)) * OFFSETS
                + Math.floorMod(offset, OFFSETS);
        return code == 0 ? null : code;
    }

    static Dating of(Integer code) {
        if (code == null) {
            return new Dating(Precision.INSTANT, 0, true);
        }
        int offset = code % OFFSETS;
        int rest = code / OFFSETS;
        return new Dating(
                PRECISIONS.get(rest / LIVE_AND_NOT),
                offset > OFFSETS / 2 ? offset - OFFSETS : offset,
                rest % LIVE_AND_NOT == 0);
    }

    /** True when only the place in the order is known. */
    boolean undated() {
        return precision == Precision.SYNTHETIC || precision == Precision.UNKNOWN;
    }

    /** True when it is known in which month or year it was, and not on which day. */
    boolean coarse() {
        return precision == Precision.MONTH || precision == Precision.YEAR;
    }

    LocalDate day(long at) {
        return atOffset(at).toLocalDate();
    }

    LocalDate earliestDay(long at) {
        LocalDate day = day(at);
        return switch (precision) {
            case INSTANT, DAY -> day;
            case MONTH -> day.with(TemporalAdjusters.firstDayOfMonth());
            case YEAR -> day.with(TemporalAdjusters.firstDayOfYear());
            case SYNTHETIC, UNKNOWN -> LocalDate.MIN;
        };
    }

    LocalDate latestDay(long at) {
        LocalDate day = day(at);
        return switch (precision) {
            case INSTANT, DAY -> day;
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
            case SYNTHETIC, UNKNOWN -> LocalDate.MAX;
        };
    }

    /** The first moment at which it may have been true; the moment itself where that is known to the day. */
    long earliest(long at) {
        return coarse() ? startOf(earliestDay(at)) : at;
    }

    /** The last moment at which it may have been true, likewise. */
    long latest(long at) {
        return coarse() ? startOf(latestDay(at).plusDays(1)) - 1 : at;
    }

    private long startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(zone()).toEpochMilli();
    }

    private OffsetDateTime atOffset(long at) {
        return Instant.ofEpochMilli(at).atOffset(zone());
    }

    private ZoneOffset zone() {
        return ZoneOffset.ofTotalSeconds(offset * 60);
    }
}
