package nl.baken.replay.comparison;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.baken.assessment.model.Gate;
import nl.baken.assessment.model.Levels;
import nl.baken.assessment.model.Risk;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.event.Phase;

/** Two models, and in which of their parts they differ. */
public record ModelPair(RiskModel first, RiskModel second) {

    /**
     * Ids of the risks whose decibans may differ between two moments at which either model looks: evidence fades and
     * silence grows every day.
     */
    public Set<String> drifting() {
        boolean silence = isOtherSilence();
        Map<String, Risk> others =
                second.risks().stream().collect(Collectors.toMap(Risk::id, Function.identity(), (one, _) -> one));
        return first.risks().stream()
                .filter(risk -> others.containsKey(risk.id()))
                .filter(risk -> silence || isOther(risk, others.get(risk.id())))
                .map(Risk::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a project counts as reporting for another number of days. */
    boolean isOtherSilence() {
        return first.alerts().silentAfterDays() != second.alerts().silentAfterDays();
    }

    boolean isOtherPolicy() {
        return !first.alerts().equals(second.alerts());
    }

    /** Whether a level may be another one for the same decibans. */
    boolean areOtherLevels(int impactOfFirst, int impactOfSecond) {
        Levels one = first.levels();
        Levels other = second.levels();
        return one.hysteresis() != other.hysteresis()
                || one.dwellDays() != other.dwellDays()
                || !one.forImpact(impactOfFirst).equals(other.forImpact(impactOfFirst))
                || !one.forImpact(impactOfSecond).equals(other.forImpact(impactOfSecond));
    }

    /** Whether the gate at the end of this phase demands something else. */
    boolean isOtherGate(Phase phase) {
        return !Objects.equals(gate(first, phase), gate(second, phase));
    }

    private static Optional<Gate> gate(RiskModel model, Phase phase) {
        return model.gates().stream().filter(gate -> gate.phase() == phase).findFirst();
    }

    private static boolean isOther(Risk one, Risk other) {
        return !one.prior().equals(other.prior())
                || !Set.<Rule>copyOf(one.rules()).equals(Set.copyOf(other.rules()));
    }
}
