package nl.baken.assessment;

import static nl.baken.assessment.Histories.date;

import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import nl.baken.assessment.outcome.Measuring;
import nl.baken.event.Closure;
import nl.baken.event.CostBasis;
import nl.baken.event.CostKind;
import nl.baken.event.Decision;
import nl.baken.event.Direction;
import nl.baken.event.Discipline;
import nl.baken.event.IndicatorLevel;
import nl.baken.event.IndicatorMeasured;
import nl.baken.event.MilestoneKind;
import nl.baken.event.OptionClosed;
import nl.baken.event.OptionOpened;
import nl.baken.event.OptionOutcome;
import nl.baken.event.Phase;
import nl.baken.event.PlanChange;
import nl.baken.event.ReleaseScope;
import nl.baken.event.SafeguardKind;
import nl.baken.event.SafeguardRecorded;
import nl.baken.event.SafeguardStatus;
import nl.baken.event.SponsorChange;
import nl.baken.event.StatusColour;
import nl.baken.event.TeamRole;
import nl.baken.event.UnknownOutcome;

/**
 * Imagined projects in which anything may happen in any order, also what makes no sense: ends without a beginning,
 * questions that wait for themselves, dates long past.
 */
public final class AnyChronicle {

    /** From this day on nothing happens any more. */
    public static final int DAYS = 400;

    private static final int MOST_EVENTS = 60;

    private final Random random;
    private final Chronicle chronicle;

    private AnyChronicle(Random random) {
        this.random = random;
        this.chronicle = random.nextBoolean() ? Chronicle.live() : Chronicle.reconstructed();
    }

    public static Arbitrary<Chronicle> any() {
        return Arbitraries.randomValue(random -> new AnyChronicle(random).written());
    }

    private Chronicle written() {
        if (random.nextBoolean()) {
            chronicle.phase(0, Phase.DEVELOPMENT).allShown(5).reached(5, "plan", MilestoneKind.PROJECT_PLAN);
        }
        int events = random.nextInt(1 + random.nextInt(MOST_EVENTS));
        for (int i = 0; i < events; i++) {
            happen(random.nextInt(DAYS * 4) / 4.0);
        }
        return chronicle;
    }

    private void happen(double day) {
        switch (random.nextInt(24)) {
            case 0 -> chronicle.phase(day, one(Phase.values()));
            case 1 -> chronicle.closed(day, one(Closure.values()));
            case 2, 3 ->
                chronicle.decided(day, one(Decision.values()), maybe(one(Phase.values())), due(day), maybe(true));
            case 4 -> chronicle.planned(day, id(), due(day), one(PlanChange.values()));
            case 5 -> chronicle.reached(day, id(), one(MilestoneKind.values()));
            case 6, 7 ->
                chronicle.unknown(day, id(), one(Discipline.values()), 1 + random.nextInt(5), due(day), id(), id());
            case 8 -> chronicle.answered(day, id(), one(UnknownOutcome.values()));
            case 9 -> chronicle.agreed(day, id(), due(day));
            case 10 -> chronicle.delayed(day, id(), due(day));
            case 11 -> chronicle.delivered(day, id(), maybe(random.nextBoolean()));
            case 12 -> chronicle.released(day, one(ReleaseScope.values()), random.nextInt(4) == 0);
            case 13 ->
                chronicle.cost(
                        day, random.nextInt(9_999) + ".50", one(CostKind.values()), one(CostBasis.values()), 8.0);
            case 14 -> chronicle.sponsor(day, one(SponsorChange.values()));
            case 15 -> chronicle.team(day, one(TeamRole.values()), one(TeamRole.values()));
            case 16 -> chronicle.accepted(day, one("harm", "waste", "other"), date((int) day - 1 + random.nextInt(90)));
            case 17 -> chronicle.shown(day, one("value", "use", "technique", "cost") + one("-met", "-failed"));
            case 18, 19 -> measure(day);
            case 20 -> safeguard(day);
            case 21, 22 -> chronicle.status(day, one(StatusColour.values()));
            default -> option(day);
        }
    }

    private void measure(double day) {
        IndicatorMeasured.Builder measured = switch (random.nextInt(4)) {
            case 0 -> Measuring.baseline(chronicle, day, maybe(random.nextDouble() * 100));
            case 1, 2 -> Measuring.followUp(chronicle, day, maybe(random.nextDouble() * 100));
            default -> Measuring.claimed(chronicle, day);
        };
        chronicle.add(measured.setLevel(one(IndicatorLevel.values()))
                .setDirection(one(Direction.values()))
                .setSampleSize(maybe(1L + random.nextInt(50)))
                .setStandardDeviation(maybe(random.nextDouble() * 10))
                .setSegment(maybe("group " + id()))
                .setUnit(maybe(one("bags", "kilos")))
                .setJudgement(maybe(random.nextInt(5) - 2))
                .build());
    }

    private void safeguard(double day) {
        chronicle.add(SafeguardRecorded.newBuilder()
                .setHeader(chronicle.header(day))
                .setKind(SafeguardKind.LEGAL_BASIS)
                .setStatus(one(SafeguardStatus.values()))
                .setValidUntil(due(day))
                .build());
    }

    private void option(double day) {
        if (random.nextBoolean()) {
            chronicle.add(OptionOpened.newBuilder()
                    .setHeader(chronicle.header(day))
                    .setOptionId(id())
                    .setName("Option")
                    .build());
        } else {
            chronicle.add(OptionClosed.newBuilder()
                    .setHeader(chronicle.header(day))
                    .setOptionId(id())
                    .setOutcome(one(OptionOutcome.values()))
                    .build());
        }
    }

    private LocalDate due(double day) {
        return maybe(date((int) day - 30 + random.nextInt(120)));
    }

    private String id() {
        return one("a", "b", "c", "d");
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }
}
