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
import nl.baken.output.AlertCondition;
import nl.baken.output.AlertConditions;
import nl.baken.output.SteeringAlert;
import nl.baken.output.Text;

/**
 * All alerts of a project. Bounded: what has been over for thirty days is forgotten.
 *
 * @param seen the latest time of the log at which conditions were seen, in milliseconds since 1970 UTC; null when never
 * @param open by fingerprint
 * @param accepted open too, but at rest, by fingerprint
 * @param resolved over and not yet forgotten, by fingerprint
 * @param promotion number of the promotion by which the run speaks whose conditions were seen last; null before the first
 */
public record AlertStates(
        Long seen,
        SortedMap<String, AlertState.Open> open,
        SortedMap<String, AlertState.Accepted> accepted,
        SortedMap<String, AlertState.Resolved> resolved,
        Long promotion) {

    private static final Text GONE = Wording.of("alert.over.cause-gone");

    public AlertStates {
        open = open == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(open);
        accepted = accepted == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(accepted);
        resolved = resolved == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(resolved);
    }

    /** The lives after conditions were seen, and the steps that were taken, by fingerprint. */
    public record Result(AlertStates alertStates, List<SteeringAlert> steps) {
        public Result {
            steps = List.copyOf(steps);
        }
    }

    public static AlertStates none() {
        return new AlertStates(null, null, null, null, null);
    }

    /** Where the alert with this fingerprint is in its life. */
    public AlertState of(String fingerprint) {
        return Stream.<Map<String, ? extends AlertState>>of(open, accepted, resolved)
                .<AlertState>map(alertStates -> alertStates.get(fingerprint))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(AlertState.Unopened::new);
    }

    /**
     * Takes the steps that the conditions lead to. Conditions that come late are taken as they are, but time does not go
     * back: their steps are taken at the latest time that was seen. Conditions of a run that another was promoted over
     * lead to nothing.
     */
    public static Result next(AlertStates alertStates, AlertConditions conditions) {
        if (alertStates.isOvertaken(conditions)) {
            return new Result(alertStates, List.of());
        }
        Instant asOf = conditions.getAsOf();
        Instant seen = alertStates.seen == null ? asOf : Instant.ofEpochMilli(alertStates.seen);
        StepContext moment =
                new StepContext(conditions.getProject(), conditions.getModel(), asOf.isAfter(seen) ? asOf : seen);
        SortedMap<String, AlertCondition> holding = new TreeMap<>();
        conditions.getConditions().forEach(condition -> holding.putIfAbsent(condition.getFingerprint(), condition));
        return new Turn(alertStates, moment, number(conditions)).take(holding);
    }

    /** True when conditions have a lower promotion number than the last ones taken: they are dropped. */
    public boolean isOvertaken(AlertConditions conditions) {
        return isBefore(number(conditions), promotion);
    }

    private static Long number(AlertConditions conditions) {
        return conditions.getActivation() == null
                ? null
                : conditions.getActivation().getOrdinal();
    }

    private static boolean isBefore(Long one, Long other) {
        return other != null && (one == null || one < other);
    }

    /** One look at the conditions. */
    private static final class Turn {

        private final AlertStates before;
        private final StepContext moment;
        private final Long promotion;
        private final SortedMap<String, AlertState.Open> open = new TreeMap<>();
        private final SortedMap<String, AlertState.Accepted> accepted = new TreeMap<>();
        private final SortedMap<String, AlertState.Resolved> resolved = new TreeMap<>();
        private final List<SteeringAlert> steps = new ArrayList<>();

        Turn(AlertStates before, StepContext moment, Long promotion) {
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
            return new Result(new AlertStates(moment.at().toEpochMilli(), open, accepted, resolved, promotion), steps);
        }

        private void end(AlertState life) {
            switch (life) {
                case AlertState.Open alive -> keepResolved(alive.resolve(why(), moment));
                case AlertState.Accepted resting -> keepResolved(resting.resolve(why(), moment));
                case AlertState.Resolved over
                when !over.isForgotten(moment.at()) -> resolved.put(over.fingerprint(), over);
                case AlertState.Resolved forgotten -> {}
                case AlertState.Unopened never -> {}
            }
        }

        /** Nothing has to have changed in the project when another model begins to speak. */
        private Text why() {
            return isBefore(before.promotion, promotion)
                    ? Wording.of(
                            "alert.over.model-differs",
                            moment.model().getId(),
                            moment.model().getVersion())
                    : GONE;
        }

        private void hold(AlertState life, AlertCondition condition) {
            switch (life) {
                case AlertState.Unopened never -> begin(never.open(condition, moment), condition);
                case AlertState.Resolved over
                when over.isForgotten(moment.at()) ->
                    begin(new AlertState.Unopened().open(condition, moment), condition);
                case AlertState.Resolved over
                when isElsewhere(over.steeringGroupId()) -> begin(over.openElsewhere(condition, moment), condition);
                case AlertState.Resolved over -> begin(over.reopen(condition, moment), condition);
                case AlertState.Open alive
                when isElsewhere(alive.steeringGroupId()) -> move(alive.resolve(moved(), moment), condition);
                case AlertState.Open alive
                when SeverityOrder.isAccepted(condition) -> rest(alive.accept(condition, moment));
                case AlertState.Open alive -> stay(alive, condition);
                case AlertState.Accepted resting
                when isElsewhere(resting.alert().steeringGroupId()) ->
                    move(resting.resolve(moved(), moment), condition);
                case AlertState.Accepted resting when SeverityOrder.isAccepted(condition) -> stay(resting, condition);
                case AlertState.Accepted resting
                when condition.getAcceptance() == null -> keepOpen(resting.comeBack(condition, moment));
                case AlertState.Accepted resting -> keepOpen(resting.outgrow(condition, moment));
            }
        }

        /** What is accepted already rests from its first moment. */
        private void begin(AlertState.Stepped<AlertState.Open> begun, AlertCondition condition) {
            if (SeverityOrder.isAccepted(condition)) {
                steps.add(begun.step());
                rest(begun.life().accept(condition, moment));
            } else {
                keepOpen(begun);
            }
        }

        private void stay(AlertState.Open alive, AlertCondition condition) {
            int change = change(alive, condition);
            if (change > 0) {
                keepOpen(alive.escalate(condition, moment));
            } else if (change < 0) {
                keepOpen(alive.lower(condition, moment));
            } else {
                open.put(alive.fingerprint(), alive.stay(condition));
            }
        }

        private void stay(AlertState.Accepted resting, AlertCondition condition) {
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

        private static int change(AlertState.Open alive, AlertCondition condition) {
            return Integer.compare(SeverityOrder.of(condition.getSeverity()), SeverityOrder.of(alive.severity()));
        }

        private Text moved() {
            return Wording.of(
                    "alert.over.other-steering-group", moment.project().getSteeringGroupId());
        }

        /** Another steering group steers the project: the old one hears that it is over, the new one that it is there. */
        private void move(AlertState.Stepped<AlertState.Resolved> left, AlertCondition condition) {
            steps.add(left.step());
            begin(left.life().openElsewhere(condition, moment), condition);
        }

        private boolean isElsewhere(String steeringGroupId) {
            return !steeringGroupId.equals(moment.project().getSteeringGroupId());
        }

        private void keepOpen(AlertState.Stepped<AlertState.Open> stepped) {
            open.put(stepped.life().fingerprint(), stepped.life());
            steps.add(stepped.step());
        }

        private void rest(AlertState.Stepped<AlertState.Accepted> stepped) {
            accepted.put(stepped.life().alert().fingerprint(), stepped.life());
            steps.add(stepped.step());
        }

        private void keepResolved(AlertState.Stepped<AlertState.Resolved> stepped) {
            resolved.put(stepped.life().fingerprint(), stepped.life());
            steps.add(stepped.step());
        }
    }
}
