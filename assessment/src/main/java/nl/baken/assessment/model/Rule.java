package nl.baken.assessment.model;

import nl.baken.output.Text;

/** What makes a risk more or less likely. Weights are in decibans: ten decibans multiply the odds by ten. */
public sealed interface Rule {

    /** Names the rule within the model. */
    String id();

    /** For which projects it counts. */
    Where where();

    /** What must hold beside that; {@link Guard#ALWAYS} when nothing else must. */
    Guard when();

    /** Who in the organisation answers for the rule: a role or a department; null when nobody is named. */
    String owner();

    /** The reason, as people read it. */
    Text text();

    /** What to do about it, as people read it; null when there is nothing to do. */
    Text remedy();

    /** Where it comes from: line of the report, article; null when it is the makers' own. */
    String source();

    /** What to know before acting on it; null when it is not given. */
    Background background();

    /** The events that its condition is about. */
    default Signal events() {
        return switch (this) {
            case Evidence evidence -> evidence.on();
            case Silence silence -> silence.anchor();
            case Safeguard safeguard -> safeguard.completed();
        };
    }

    /**
     * Something happened.
     *
     * @param weight in decibans per event; positive raises the risk, negative lowers it; never 0
     * @param halfLifeDays after how many days an event weighs half; positive, and infinite when it stands
     * @param ceiling the most that all events together can weigh, in decibans, same sign as the weight
     * @param unless what takes the meaning away from an event; null when nothing does
     * @param until what ends a condition that stands, about the same thing where both name one; null when it fades
     */
    record Evidence(
            String id,
            Where where,
            Guard when,
            Signal on,
            double weight,
            double halfLifeDays,
            double ceiling,
            Unless unless,
            Signal until,
            Text text,
            Text remedy,
            String source,
            String owner,
            Background background)
            implements Rule {

        /** The half-life of what does not fade. */
        public static final double STANDS = Double.POSITIVE_INFINITY;

        /** A rule that fades, without a condition and without an owner. */
        public Evidence(
                String id,
                Where where,
                Signal on,
                double weight,
                double halfLifeDays,
                double ceiling,
                Unless unless,
                Text text,
                Text remedy,
                String source) {
            this(
                    id,
                    where,
                    Guard.ALWAYS,
                    on,
                    weight,
                    halfLifeDays,
                    ceiling,
                    unless,
                    null,
                    text,
                    remedy,
                    source,
                    null,
                    null);
        }

        /** True when an event weighs in full until what ends it, and does not fade. */
        public boolean stands() {
            return until != null;
        }
    }

    /**
     * Something should have happened and has not.
     *
     * @param anchor what starts the clock
     * @param expected what stops it
     * @param demand when it must have happened, seen from the anchor
     * @param days how long it may take
     * @param weight from the deadline on, in decibans; positive
     * @param ceiling what it grows to, in decibans; at least the weight
     * @param growDays how long it grows; 0 when weight and ceiling are the same
     * @param afterClosure true when it still counts after the project was closed
     */
    record Silence(
            String id,
            Where where,
            Guard when,
            Signal anchor,
            Signal expected,
            Demand demand,
            double days,
            double weight,
            double ceiling,
            double growDays,
            boolean afterClosure,
            Text text,
            Text remedy,
            String source,
            String owner,
            Background background)
            implements Rule {

        /** A rule without a condition and without an owner. */
        public Silence(
                String id,
                Where where,
                Signal anchor,
                Signal expected,
                Demand demand,
                double days,
                double weight,
                double ceiling,
                double growDays,
                boolean afterClosure,
                Text text,
                Text remedy,
                String source) {
            this(
                    id,
                    where,
                    Guard.ALWAYS,
                    anchor,
                    expected,
                    demand,
                    days,
                    weight,
                    ceiling,
                    growDays,
                    afterClosure,
                    text,
                    remedy,
                    source,
                    null,
                    null);
        }
    }

    /**
     * A safeguard stands.
     *
     * @param completed what puts it in place
     * @param undone what takes it away: found wanting, withdrawn
     * @param weight while it stands, in decibans; negative
     * @param validDays how long it stands when the event gives no day
     */
    record Safeguard(
            String id,
            Where where,
            Guard when,
            Signal completed,
            Signal undone,
            double weight,
            double validDays,
            Text text,
            Text remedy,
            String source,
            String owner,
            Background background)
            implements Rule {

        /** A rule without a condition and without an owner. */
        public Safeguard(
                String id,
                Where where,
                Signal completed,
                Signal undone,
                double weight,
                double validDays,
                Text text,
                Text remedy,
                String source) {
            this(id, where, Guard.ALWAYS, completed, undone, weight, validDays, text, remedy, source, null, null);
        }
    }
}
