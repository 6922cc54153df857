package nl.baken.replay.claims;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;

/** What is computed for each claim that events can carry, by its id. */
final class Computations {

    private static final Map<String, Function<CaseHistories, Answer>> BY_CLAIM = Map.ofEntries(
            entry("A01", Selection::number),
            entry("A02", Selection::organisations),
            entry("A03", Selection::domains),
            entry("A04", Introduction::states),
            entry("A05", Introduction::some),
            entry("A06", Introduction::scaled),
            entry("A08", Newness::types),
            entry("A08b", Newness::typedOtherwise),
            entry("A09", Worth::levels),
            entry("A10", Others::insideAndOutside),
            entry("A11", Others::network),
            entry("A12", Others::withoutMarket),
            entry("A13", Others::innovativeRoutes),
            entry("A14", Making::sideBySide),
            entry("A15", Others::rightsAgreed),
            entry("A16", Making::prototypes),
            entry("A17", Making::teams),
            entry("A18", Learned::onPurpose),
            entry("A19", Learned::evaluated),
            entry("A20", Learned::formal),
            entry("A22", Making::plannedUnknowns),
            entry("A23", Making::ownHours),
            entry("A24", Worth::inFigures),
            entry("A26", Newness::participating),
            entry("A27", Newness::halfReady),
            entry("A28", Newness::degrees),
            entry("A33", Worth::ofUrgency),
            entry("A36", Introduction::adoptersOfHousingMonitor));

    private Computations() {}

    /** The answer; null when no event can carry the claim. */
    static Answer of(Claim claim, CaseHistories cases) {
        Function<CaseHistories, Answer> computation = BY_CLAIM.get(claim.id());
        return computation == null ? null : computation.apply(cases);
    }
}
