package nl.baken.server.page.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.baken.output.AlertMute;
import nl.baken.output.AlertStep;
import nl.baken.output.SteeringAlert;
import nl.baken.output.text.Line;
import nl.baken.output.text.ReasonWords;

/**
 * An alert as it stands after a step.
 *
 * @param form {@code critical}, {@code warning}, {@code info} or {@code closed}
 * @param status how urgent it is, or that it is closed, in a few words
 * @param urgency by when somebody has to look at it; empty when it is closed
 * @param because why it was, or was not, sent
 * @param facts days and what holds it back, a sentence each
 * @param link to all steps of it
 */
public record AlertCard(
        String project,
        String projectLink,
        String form,
        String status,
        String summary,
        String urgency,
        String because,
        List<String> reasons,
        List<String> remedies,
        List<String> facts,
        String day,
        String step,
        String link) {

    /** The most urgent first, then the one that is open longest. */
    static final Comparator<SteeringAlert> MOST_URGENT_FIRST = Comparator.comparingInt(
                    (SteeringAlert alert) -> -urgencyOf(alert))
            .thenComparing(SteeringAlert::getOpenedAt)
            .thenComparing(SteeringAlert::getAlertId);

    private static int urgencyOf(SteeringAlert alert) {
        return switch (alert.getSeverity()) {
            case CRITICAL -> 3;
            case WARNING -> 2;
            case INFO -> 1;
            case UNKNOWN -> 0;
        };
    }

    static AlertCard of(Frame frame, SteeringAlert alert) {
        Words words = frame.words();
        boolean closed = alert.getStep() == AlertStep.RESOLVED;
        String id = alert.getProject().getProjectId();
        return new AlertCard(
                Line.of(alert.getProject().getTitle()),
                frame.link("/projects", id),
                closed ? "closed" : alert.getSeverity().name().toLowerCase(java.util.Locale.ROOT),
                closed ? words.text("alert.closed") : words.name(alert.getSeverity()),
                Line.of(words.of(alert.getSummary())),
                closed ? "" : words.text("urgency." + alert.getSeverity().name()),
                words.of(alert.getNotifyBecause()),
                alert.getReasons().stream()
                        .map(words::of)
                        .map(ReasonWords::of)
                        .map(Line::of)
                        .toList(),
                alert.getRemedies().stream()
                        .map(words::of)
                        .map(Line::of)
                        .distinct()
                        .toList(),
                facts(words, alert, closed),
                words.day(alert.getAt()),
                words.name(alert.getStep()),
                frame.link("/alerts", id, alert.getAlertId()));
    }

    private static List<String> facts(Words words, SteeringAlert alert, boolean closed) {
        List<String> facts = new ArrayList<>();
        facts.add(words.text("alert.kind", words.name(alert.getKind())));
        facts.add(words.text("alert.opened", words.day(alert.getOpenedAt())));
        if (closed) {
            facts.add(words.text("alert.closed-on", words.day(alert.getAt())));
            return facts;
        }
        if (alert.getDeadline() != null) {
            facts.add(words.text("alert.deadline", words.day(alert.getDeadline())));
        }
        if (alert.getOwner() != null) {
            facts.add(words.text("alert.owned", words.day(alert.getOwner().getSince())));
        }
        for (AlertMute mute : alert.getMutes()) {
            facts.add(
                    mute.getUntil() == null
                            ? words.text("alert.muted", words.name(mute.getKind()))
                            : words.text("alert.muted-until", words.name(mute.getKind()), words.day(mute.getUntil())));
        }
        return facts;
    }
}
