package nl.baken.server.page.view;

import java.util.List;
import nl.baken.output.GateAdvice;
import nl.baken.output.MissingCriterion;
import nl.baken.output.Text;

/**
 * The advice for the next gate.
 *
 * @param phase in which phase the project is, in a sentence
 * @param missing what is not shown yet, and would have to be for GO, as far as it is no ground already
 * @param decision whether the latest decision differs from the advice of its moment, in a sentence; empty when there is nothing to say
 */
public record AdviceSection(
        String advice,
        String phase,
        List<String> grounds,
        List<String> conditions,
        List<String> missing,
        String decision) {

    static AdviceSection of(Words words, GateAdvice advice) {
        return new AdviceSection(
                words.name(advice.getAdvice()),
                advice.getPhase() == null
                        ? words.text("advice.no-phase")
                        : words.text("advice.phase", words.name(advice.getPhase())),
                texts(words, advice.getGrounds()),
                texts(words, advice.getConditions()),
                texts(
                        words,
                        advice.getMissingForGo().stream()
                                .map(MissingCriterion::getText)
                                .filter(text -> !advice.getGrounds().contains(text))
                                .toList()),
                decision(words, advice));
    }

    private static List<String> texts(Words words, List<Text> texts) {
        return texts.stream().map(words::of).toList();
    }

    private static String decision(Words words, GateAdvice advice) {
        if (advice.getLatestDecision() == null || advice.getOverridden() == null) {
            return "";
        }
        return words.text(advice.getOverridden() ? "advice.decided-otherwise" : "advice.not-decided-otherwise");
    }
}
