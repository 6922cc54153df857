package nl.baken.cli.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.model.Weighing;
import nl.baken.cli.report.Words;
import nl.baken.output.Reason;
import nl.baken.output.RiskReading;
import nl.baken.riskmodel.testcase.CaseResult;
import nl.baken.riskmodel.testcase.ExpectedReading;
import nl.baken.riskmodel.testcase.Miss;
import nl.baken.riskmodel.testcase.ModelCase;

/** Results of cases for people: a line each, and under a failure what was found and what it is made of. */
public final class CaseLines {

    private static final double STRONGEST_IN_WORDS = 30;

    private final Words words;

    public CaseLines(Words words) {
        this.words = words;
    }

    /** The lines about one case. */
    public List<String> of(RiskModel model, CaseResult result) {
        List<String> lines = new ArrayList<>();
        ModelCase one = result.of();
        lines.add(String.format(
                Locale.ROOT, "%-7s %s:%d: %s: %s", word(result), one.file(), one.line(), one.id(), one.shows()));
        switch (result.outcome()) {
            case FAILED -> lines.addAll(why(model, result));
            case KNOWN -> lines.add("        " + words.text("case.known.why", one.known()));
            case NO_LONGER_KNOWN -> lines.add("        " + words.text("case.no-longer-known"));
            case PASSED -> {
                // One line is enough.
            }
        }
        return lines;
    }

    /** How many there were of each outcome. */
    public String summary(List<CaseResult> results) {
        return words.text(
                "case.summary",
                results.size(),
                count(results, CaseResult.Outcome.PASSED),
                count(results, CaseResult.Outcome.FAILED),
                count(results, CaseResult.Outcome.KNOWN),
                count(results, CaseResult.Outcome.NO_LONGER_KNOWN));
    }

    private static long count(List<CaseResult> results, CaseResult.Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    private String word(CaseResult result) {
        return switch (result.outcome()) {
            case PASSED -> words.text("case.passed");
            case FAILED -> words.text("case.failed");
            case KNOWN -> words.text("case.known");
            case NO_LONGER_KNOWN -> words.text("case.mark");
        };
    }

    /** What was found instead, per reading, and once what that reading is made of. */
    List<String> why(RiskModel model, CaseResult result) {
        List<String> lines = new ArrayList<>();
        ExpectedReading last = null;
        RiskReading shown = null;
        for (Miss miss : result.misses()) {
            if (shown != null && !miss.expected().equals(last)) {
                lines.addAll(reasons(model, shown));
            }
            last = miss.expected();
            shown = miss.reading();
            lines.add("        "
                    + words.text("case.at", result.of().file(), last.line(), last.day(), last.risk(), sentence(miss)));
        }
        if (shown != null) {
            lines.addAll(reasons(model, shown));
        }
        return lines;
    }

    private String sentence(Miss miss) {
        return switch (miss.about()) {
            case LEVEL -> words.text("case.miss.level", miss.wanted(), miss.found());
            case BASIS -> words.text("case.miss.basis", miss.wanted(), miss.found());
            case LIKELIHOOD -> words.text("case.miss.likelihood", miss.wanted(), miss.found());
            case REASON -> words.text("case.miss.reason", miss.wanted());
            case ABSENT -> words.text("case.miss.absent", miss.wanted());
            case NOT_KNOWN -> words.text("case.miss.not-known", miss.wanted());
        };
    }

    private List<String> reasons(RiskModel model, RiskReading reading) {
        List<String> lines = new ArrayList<>();
        for (Reason reason : reading.getReasons()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "        %8s  %s [%s] %s",
                    words.weight(reason.getDecibans()),
                    words.of(reason.getText()),
                    reason.getRule(),
                    odds(model, reason)));
        }
        lines.add(String.format(
                Locale.ROOT,
                "        %8s  = %s",
                words.weight(reading.getDecibans()),
                words.text(
                        "case.together",
                        words.percentage(reading.getLikelihood()),
                        reading.getImpact(),
                        reading.getLevel().name())));
        if (!reading.getGaps().isEmpty()) {
            lines.add("                  "
                    + words.text(
                            "case.gaps",
                            String.join(
                                    "; ",
                                    reading.getGaps().stream().map(words::of).toList())));
        }
        return lines;
    }

    /** What a weight does to the odds, and what the model calls the weight of that rule. */
    private String odds(RiskModel model, Reason reason) {
        double decibans = Math.min(Math.abs(reason.getDecibans()), STRONGEST_IN_WORDS);
        String times = number(Math.pow(10, decibans / 10));
        String odds =
                reason.getDecibans() > 0 ? words.text("case.odds.higher", times) : words.text("case.odds.lower", times);
        return name(model, reason)
                .map(name -> words.text("case.weight", name, odds))
                .orElse(words.text("case.weight.unnamed", odds));
    }

    private Optional<String> name(RiskModel model, Reason reason) {
        return model.risks().stream()
                .flatMap(risk -> risk.rules().stream())
                .filter(rule -> rule.id().equals(reason.getRule()))
                .findFirst()
                .flatMap(rule -> model.weighing().ofWeight(weight(rule)))
                .map(Weighing.Size::name)
                .map(words::of);
    }

    private static double weight(Rule rule) {
        return switch (rule) {
            case Rule.Evidence evidence -> evidence.weight();
            case Rule.Silence silence -> silence.weight();
            case Rule.Safeguard safeguard -> safeguard.weight();
        };
    }

    private String number(double times) {
        String text =
                times < 10 ? String.format(Locale.ROOT, "%.1f", times) : String.format(Locale.ROOT, "%.0f", times);
        return (words == Words.NL ? text.replace('.', ',') : text).replaceFirst("[.,]0$", "");
    }
}
