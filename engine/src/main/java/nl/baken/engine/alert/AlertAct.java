package nl.baken.engine.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.baken.assessment.dossier.ProjectZone;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.time.Days;
import nl.baken.event.EventHeader;
import nl.baken.event.Precision;
import nl.baken.output.AlertOwner;
import nl.baken.steering.AlertAcknowledged;
import nl.baken.steering.AlertOwned;
import nl.baken.steering.AlertSilenced;
import org.apache.avro.specific.SpecificRecord;

/**
 * An act on an alert, as it counts.
 *
 * @param at when it was, in milliseconds since 1970 UTC
 * @param lag how long after that it became known, in milliseconds
 * @param latest when it may have been at the latest, in milliseconds since 1970 UTC
 * @param event its identity
 * @param by pseudonym of who did it; null where nobody in particular did
 * @param role of who takes care; null when not known, and for other acts
 * @param until when it ends by itself, in milliseconds since 1970 UTC; null when it does not
 * @param reason in words, shortened; null when there are none
 */
public record AlertAct(
        ActKind kind, long at, long lag, long latest, String event, String by, String role, Long until, String reason) {

    /** Of the reason so many characters are kept, or one alert could fill the state of a project. */
    static final int LONGEST_REASON = 300;

    private static final Duration DAY = Duration.ofDays(1);

    /** The alert that a record is an act on, by its fingerprint; empty when it is none. */
    public static Optional<String> fingerprint(SpecificRecord record) {
        return switch (record) {
            case AlertAcknowledged act -> Optional.of(act.getFingerprint());
            case AlertSilenced act -> Optional.of(act.getFingerprint());
            case AlertOwned act -> Optional.of(act.getFingerprint());
            default -> Optional.empty();
        };
    }

    static AlertAct of(SpecificRecord record) {
        return switch (record) {
            case AlertAcknowledged act -> of(ActKind.ACKNOWLEDGED, act.getHeader(), null, null, act.getNote());
            case AlertSilenced act -> of(ActKind.SILENCED, act.getHeader(), null, act.getUntil(), act.getReason());
            case AlertOwned act -> of(ActKind.OWNED, act.getHeader(), act.getOwnerRole(), end(act), act.getNote());
            default ->
                throw new IllegalArgumentException(
                        "No act on an alert: " + record.getSchema().getName());
        };
    }

    private static AlertAct of(ActKind kind, EventHeader header, String role, Instant until, String reason) {
        Stamp stamp = Stamp.of(header);
        return new AlertAct(
                kind,
                stamp.at(),
                stamp.lag(),
                stamp.at() + (header.getOccurredPrecision() == Precision.INSTANT ? 0 : DAY.toMillis()),
                stamp.event(),
                header.getActor() == null ? header.getReporter() : header.getActor(),
                role,
                until == null ? null : until.toEpochMilli(),
                shortened(reason));
    }

    private static String shortened(String reason) {
        return reason == null || reason.codePointCount(0, reason.length()) <= LONGEST_REASON
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON - 1)) + "\u2026";
    }

    /** The day after the last begins where the header says that days begin. */
    private static Instant end(AlertOwned act) {
        LocalDate until = act.getUntil();
        return until == null
                ? null
                : Days.end(until, ProjectZone.of(act.getHeader().getZone()));
    }

    boolean isOver(Instant now) {
        return until != null && until <= now.toEpochMilli();
    }

    Stamp stamp() {
        return new Stamp(at, lag, event);
    }

    AlertOwner told() {
        return AlertOwner.newBuilder()
                .setOwner(by)
                .setOwnerRole(role)
                .setSince(Instant.ofEpochMilli(at))
                .setUntil(until == null ? null : Instant.ofEpochMilli(until))
                .setEvent(event)
                .build();
    }
}
