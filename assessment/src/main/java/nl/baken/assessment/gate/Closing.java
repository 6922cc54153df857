package nl.baken.assessment.gate;

import java.util.ArrayList;
import java.util.List;
import nl.baken.assessment.dossier.Learned;
import nl.baken.assessment.dossier.PhaseEntry;
import nl.baken.assessment.dossier.Stamp;
import nl.baken.assessment.text.Names;
import nl.baken.assessment.text.Wording;
import nl.baken.event.Closure;
import nl.baken.output.ClosingAccount;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;

/** What is said of a project that came to its end, and of one of which nobody told the phase. */
final class Closing {

    private Closing() {}

    /** How it ended, whether that was decided, whether somebody uses it, and what was learned. */
    static ClosingAccount account(Case at) {
        PhaseEntry end = at.dossier().phase().value();
        Stamp learned = at.dossier().facet(Learned.KIND).last();
        return new ClosingAccount(
                end.closure() == null ? Closure.UNKNOWN : end.closure(),
                end.decided(),
                at.outcome().getInUse(),
                learned != null,
                learned == null ? null : learned.event());
    }

    static List<Text> texts(Case at) {
        ClosingAccount account = account(at);
        List<Text> texts = new ArrayList<>();
        texts.add(
                account.getClosure() == Closure.UNKNOWN
                        ? Wording.of("gate.closing.how-not-told")
                        : Wording.of("gate.closing.how", Names.of(account.getClosure())));
        texts.add(decision(account.getDecided()));
        texts.add(account.getInnovation() ? Wording.of("gate.closing.used") : Wording.of("gate.closing.not-used"));
        texts.add(
                account.getLearned() ? Wording.of("gate.closing.learned") : Wording.of("gate.closing.nothing-learned"));
        return texts;
    }

    private static Text decision(Boolean decided) {
        if (decided == null) {
            return Wording.of("gate.closing.decision-not-told");
        }
        return decided ? Wording.of("gate.closing.decided") : Wording.of("gate.closing.undecided");
    }

    /** True when events prove a critical risk: that has to be said also where nobody told the phase. */
    static boolean isUnguarded(Case at) {
        return !evidenced(at).isEmpty();
    }

    static List<Text> grounds(Case at) {
        List<Text> grounds = new ArrayList<>();
        grounds.add(Wording.of("gate.hold.phase-not-told"));
        evidenced(at)
                .forEach(reading -> grounds.add(Wording.of("gate.no-go.risk-without-safeguard", reading.getName())));
        return grounds;
    }

    private static List<RiskReading> evidenced(Case at) {
        return NoGo.unguarded(at).stream()
                .filter(reading -> !reading.getInferred())
                .toList();
    }
}
