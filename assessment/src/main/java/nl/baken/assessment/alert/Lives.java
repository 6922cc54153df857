package nl.baken.assessment.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.baken.assessment.text.Wording;
import nl.baken.indicator.AlertCondition;
import nl.baken.indicator.AlertConditions;
import nl.baken.indicator.SteeringAlert;
import nl.baken.indicator.Text;

/**
 * All alerts of a project. Bounded: what has been over for thirty days is forgotten.
 *
 * @param seen the latest time of the log at which conditions were seen, in milliseconds since 1970 UTC; null when never
 * @param open by fingerprint
 * @param accepted open too, but at rest, by fingerprint
 * @param resolved over and not yet forgotten, by fingerprint
 * @param promotion number of the promotion by which the run speaks whose conditions were seen last; null before the first
 */
public record Lives(
        Long seen,
        SortedMap<String, Life.Open> open,
        SortedMap<String, Life.Accepted> accepted,
        SortedMap<String, Life.Resolved> resolved,
        Long promotion) {

    private static final Text GONE =
            new Text("De aanleiding is er niet meer.", "What led to it is no longer the case.");

    public Lives {
        open = open == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(open);
        accepted = accepted == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(accepted);
        resolved = resolved == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(resolved);
    }

    /** The lives after conditions were seen, and the steps that were taken, by fingerprint. */
    public record Result(Lives lives, List<SteeringAlert> steps) {
        public Result {
            steps = List.copyOf(steps);
        }
    }

    public static Lives none() {
        return new Lives(null, null, null, null, null);
    }

    /** Where the alert with this fingerprint is in its life. */
    public Life of(String fingerprint) {
        return Stream.<Map<String, ? extends Life>>of(open, accepted, resolved)
                .<Life>map(lives -> lives.get(fingerprint))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(Life.Unopened::new);
    }

    /**
     * Takes the steps that the conditions lead to. Conditions that come late are taken as they are, but time does not go
     * back: their steps are taken at the latest time that was seen. Conditions of a run that another was promoted over
     * lead to nothing.
     */
    public static Result next(Lives lives, AlertConditions conditions) {
        if (lives.isOvertaken(conditions)) {
            return new Result(lives, List.of());
        }
        Instant asOf = conditions.getAsOf();
        Instant seen = lives.seen == null ? asOf : Instant.ofEpochMilli(lives.seen);
        Moment moment = new Moment(conditions.getProject(), conditions.getModel(), asOf.isAfter(seen) ? asOf : seen);
        SortedMap<String, AlertCondition> holding = new TreeMap<>();
        conditions.getConditions().forEach(condition -> holding.putIfAbsent(condition.getFingerprint(), condition));
        return new Turn(lives, moment, number(conditions)).take(holding);
    }

    /** True when these are the words of a run that another was promoted over, and that came after the words of the other. */
    public boolean isOvertaken(AlertConditions conditions) {
        return isBefore(number(conditions), promotion);
    }

    private static Long number(AlertConditions conditions) {
        return conditions.getPromotion() == null
                ? null
                : conditions.getPromotion().getOrdinal();
    }

    private static boolean isBefore(Long one, Long other) {
        return other != null && (one == null || one < other);
    }

    /** One look at the conditions. */
    private static final class Turn {

        private final Lives before;
        private final Moment moment;
        private final Long promotion;
        private final SortedMap<String, Life.Open> open = new TreeMap<>();
        private final SortedMap<String, Life.Accepted> accepted = new TreeMap<>();
        private final SortedMap<String, Life.Resolved> resolved = new TreeMap<>();
        private final List<SteeringAlert> steps = new ArrayList<>();

        Turn(Lives before, Moment moment, Long promotion) {
            this.before = before;
            this.moment = moment;
            this.promotion = promotion;
        }

        Result take(SortedMap<String, AlertCondition> holding) {
            SortedSet<String> fingerprints = new TreeSet<>(holding.keySet());
            fingerprints.addAll(before.open.keySet());
            fingerprints.addAll(before.accepted.keySet());
            fingerprints.addAll(before.resolved.keySet());
            for (String fingerprint : fingerprints) {
                AlertCondition condition = holding.get(fingerprint);
                if (condition == null) {
                    end(before.of(fingerprint));
                } else {
                    hold(before.of(fingerprint), condition);
                }
            }
            return new Result(new Lives(moment.at().toEpochMilli(), open, accepted, resolved, promotion), steps);
        }

        private void end(Life life) {
            switch (life) {
                case Life.Open alive -> keepResolved(alive.resolve(why(), moment));
                case Life.Accepted resting -> keepResolved(resting.resolve(why(), moment));
                case Life.Resolved over when !over.isForgotten(moment.at()) -> resolved.put(over.fingerprint(), over);
                case Life.Resolved forgotten -> {}
                case Life.Unopened never -> {}
            }
        }

        /** Nothing has to have changed in the project when another model begins to speak. */
        private Text why() {
            return isBefore(before.promotion, promotion)
                    ? Wording.of(
                            "Het model dat vanaf nu spreekt ({0} {1}) ziet de aanleiding niet.",
                            "The model that speaks from now on ({0} {1}) does not see what led to it.",
                            moment.model().getId(),
                            moment.model().getVersion())
                    : GONE;
        }

        private void hold(Life life, AlertCondition condition) {
            switch (life) {
                case Life.Unopened never -> begin(never.open(condition, moment), condition);
                case Life.Resolved over
                when over.isForgotten(moment.at()) -> begin(new Life.Unopened().open(condition, moment), condition);
                case Life.Resolved over
                when isElsewhere(over.steeringGroupId()) -> begin(over.openElsewhere(condition, moment), condition);
                case Life.Resolved over -> begin(over.reopen(condition, moment), condition);
                case Life.Open alive
                when isElsewhere(alive.steeringGroupId()) -> move(alive.resolve(moved(), moment), condition);
                case Life.Open alive when Urgency.isAccepted(condition) -> rest(alive.accept(condition, moment));
                case Life.Open alive -> stay(alive, condition);
                case Life.Accepted resting
                when isElsewhere(resting.alert().steeringGroupId()) ->
                    move(resting.resolve(moved(), moment), condition);
                case Life.Accepted resting when Urgency.isAccepted(condition) -> stay(resting, condition);
                case Life.Accepted resting
                when condition.getAcceptance() == null -> keepOpen(resting.comeBack(condition, moment));
                case Life.Accepted resting -> keepOpen(resting.outgrow(condition, moment));
            }
        }

        /** What is accepted already rests from its first moment. */
        private void begin(Life.Stepped<Life.Open> begun, AlertCondition condition) {
            if (Urgency.isAccepted(condition)) {
                steps.add(begun.step());
                rest(begun.life().accept(condition, moment));
            } else {
                keepOpen(begun);
            }
        }

        private void stay(Life.Open alive, AlertCondition condition) {
            int change = change(alive, condition);
            if (change > 0) {
                keepOpen(alive.escalate(condition, moment));
            } else if (change < 0) {
                keepOpen(alive.lower(condition, moment));
            } else {
                open.put(alive.fingerprint(), alive.stay(condition));
            }
        }

        private void stay(Life.Accepted resting, AlertCondition condition) {
            int change = change(resting.alert(), condition);
            if (resting.isRenewed(condition)) {
                rest(resting.renew(condition, moment));
            } else if (change > 0) {
                rest(resting.escalate(condition, moment));
            } else if (change < 0) {
                rest(resting.lower(condition, moment));
            } else {
                accepted.put(resting.alert().fingerprint(), resting.stay(condition));
            }
        }

        private static int change(Life.Open alive, AlertCondition condition) {
            return Integer.compare(Urgency.of(condition.getSeverity()), Urgency.of(alive.severity()));
        }

        private Text moved() {
            return Wording.of(
                    "Het project valt nu onder een andere stuurgroep ({0}).",
                    "The project is now with another steering group ({0}).",
                    moment.project().getSteeringGroupId());
        }

        /** Another steering group steers the project: the old one hears that it is over, the new one that it is there. */
        private void move(Life.Stepped<Life.Resolved> left, AlertCondition condition) {
            steps.add(left.step());
            begin(left.life().openElsewhere(condition, moment), condition);
        }

        private boolean isElsewhere(String steeringGroupId) {
            return !steeringGroupId.equals(moment.project().getSteeringGroupId());
        }

        private void keepOpen(Life.Stepped<Life.Open> stepped) {
            open.put(stepped.life().fingerprint(), stepped.life());
            steps.add(stepped.step());
        }

        private void rest(Life.Stepped<Life.Accepted> stepped) {
            accepted.put(stepped.life().alert().fingerprint(), stepped.life());
            steps.add(stepped.step());
        }

        private void keepResolved(Life.Stepped<Life.Resolved> stepped) {
            resolved.put(stepped.life().fingerprint(), stepped.life());
            steps.add(stepped.step());
        }
    }
}
