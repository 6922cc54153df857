package nl.baken.assessment.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.baken.output.AlertCondition;
import nl.baken.output.RiskAcceptance;
import nl.baken.output.Text;

/**
 * Which conditions have room in one record: all of what is about risks, gate and knowledge, which are few; of what is late, the
 * most urgent.
 */
final class ConditionsRoom {

    /** Bytes of texts; a record has a mebibyte, and the fingerprints of what is over beside them. */
    private static final int BYTES = 500_000;

    /** Less than this, and there is room whatever they say. */
    private static final int FEW = 8;

    /** The most that a character takes in UTF-8. */
    private static final int OF_CHARACTER = 3;

    private static final Comparator<AlertCondition> FIRST = Comparator.<AlertCondition, Boolean>comparing(
                    condition -> Conditions.PROGRESS.contains(condition.getKind()))
            .thenComparing(
                    Comparator.comparingInt((AlertCondition condition) -> SeverityOrder.of(condition.getSeverity()))
                            .reversed())
            .thenComparing(AlertCondition::getFingerprint);

    private ConditionsRoom() {}

    /** Those that have room, in a list of its own. */
    static List<AlertCondition> of(List<AlertCondition> conditions) {
        if (conditions.size() <= FEW) {
            return new ArrayList<>(conditions);
        }
        List<AlertCondition> kept = new ArrayList<>();
        int size = 0;
        for (AlertCondition condition : conditions.stream().sorted(FIRST).toList()) {
            size += size(condition);
            if (size > BYTES && Conditions.PROGRESS.contains(condition.getKind())) {
                break;
            }
            kept.add(condition);
        }
        return kept;
    }

    private static int size(AlertCondition condition) {
        RiskAcceptance acceptance = condition.getAcceptance();
        return OF_CHARACTER
                * (condition.getFingerprint().length()
                        + (condition.getAlertSubject() == null
                                ? 0
                                : condition.getAlertSubject().length())
                        + size(condition.getSummary())
                        + condition.getReasons().stream()
                                .mapToInt(ConditionsRoom::size)
                                .sum()
                        + condition.getRemedies().stream()
                                .mapToInt(ConditionsRoom::size)
                                .sum()
                        + (acceptance == null ? 0 : acceptance.getGrounds().length()));
    }

    private static int size(Text text) {
        return text.getNl().length() + text.getEn().length();
    }
}
