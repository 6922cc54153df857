package nl.baken.cli.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.baken.assessment.model.Background;
import nl.baken.assessment.model.RiskModel;
import nl.baken.assessment.model.Rule;
import nl.baken.assessment.risk.Acceptances;
import nl.baken.output.Basis;
import nl.baken.output.ProjectRef;
import nl.baken.output.Reason;
import nl.baken.output.Remedy;
import nl.baken.output.RiskAcceptance;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;

/** One reading: what it is made of, what is not known, what would lower it. */
public final class Explanation {

    private final Words words;
    private final ContractNames names;
    private final UnaryOperator<String> describeEvent;
    private final Map<String, Background> backgrounds;

    /**
     * Explains readings.
     *
     * @param describeEvent turns {@code source#eventId} into what is known of that event
     * @param model that made the readings; null when it is not at hand
     */
    public Explanation(Words words, UnaryOperator<String> describeEvent, RiskModel model) {
        this.words = words;
        this.backgrounds = model == null ? Map.of() : backgrounds(model);
        this.names = new ContractNames(words);
        this.describeEvent = describeEvent;
    }

    /** The lines about one risk of a project. */
    public List<String> of(RiskAssessment assessment, RiskReading reading) {
        List<String> lines = new ArrayList<>();
        ProjectRef project = assessment.getProject();
        lines.add(project.getTitle() + " (" + project.getProjectId() + "): " + words.of(reading.getName()));
        lines.add(verdict(reading));
        lines.add("  "
                + words.text(
                        "explanation.since",
                        words.day(assessment.getAsOf()),
                        assessment.getModel().getId(),
                        assessment.getModel().getVersion()));
        if (reading.getAcceptance() != null) {
            lines.add(acceptance(reading, reading.getAcceptance()));
        }
        if (reading.getInferred()) {
            lines.add("  " + words.text("explanation.inferred"));
        }
        lines.add("");
        lines.add("  " + words.text("explanation.reasons"));
        reading.getReasons().forEach(reason -> lines.addAll(reason(reason)));
        lines.add(weight(reading.getDecibans()) + "  = " + words.text("explanation.together"));
        section(lines, "  " + words.text("explanation.gaps"), texts(reading.getGaps()));
        section(lines, "  " + words.text("explanation.remedies"), remedies(reading));
        return lines;
    }

    private static Map<String, Background> backgrounds(RiskModel model) {
        return model.risks().stream()
                .flatMap(risk -> risk.rules().stream())
                .filter(rule -> rule.background() != null)
                .collect(Collectors.toMap(Rule::id, Rule::background));
    }

    private String verdict(RiskReading reading) {
        if (reading.getBasis() == Basis.PRIOR_ONLY) {
            return "  "
                    + words.text(
                            "explanation.not-assessed",
                            words.percentage(reading.getLikelihood()),
                            reading.getImpact(),
                            names.of(reading.getKnowledge()));
        }
        return "  "
                + words.text(
                        "explanation.verdict",
                        names.of(reading.getLevel()).toUpperCase(Locale.ROOT),
                        words.day(reading.getLevelSince()),
                        words.percentage(reading.getLikelihood()),
                        words.percentage(reading.getInherentLikelihood()),
                        reading.getImpact(),
                        names.of(reading.getKnowledge()));
    }

    private String acceptance(RiskReading reading, RiskAcceptance acceptance) {
        String until = words.day(acceptance.getUntil());
        String level = names.of(acceptance.getLevel());
        String grounds = acceptance.getGrounds();
        return "  "
                + (Acceptances.cover(reading)
                        ? words.text("explanation.acceptance", until, level, grounds)
                        : words.text("explanation.acceptance.exceeded", until, level, grounds));
    }

    private List<String> reason(Reason reason) {
        List<String> lines = new ArrayList<>();
        lines.add(weight(reason.getDecibans()) + "  " + words.of(reason.getText()) + " [" + reason.getRule() + ']'
                + period(reason));
        for (String event : reason.getEvents()) {
            lines.add("          " + describeEvent.apply(event));
        }
        int more = reason.getEventCount() - reason.getEvents().size();
        if (more > 0) {
            lines.add("          " + words.text("explanation.earlier-events", more));
        }
        Background background = backgrounds.get(reason.getRule());
        if (background != null) {
            lines.add("          " + words.text("explanation.otherwise", words.of(background.otherwise()))
                    + ground(background));
            lines.add("          "
                    + words.text("explanation.ask", words.of(background.knows()), words.of(background.ask())));
        }
        return lines;
    }

    private String ground(Background background) {
        return background.status() == Background.Status.INFERRED ? ' ' + words.text("explanation.ground.inferred") : "";
    }

    private String weight(double decibans) {
        return String.format(Locale.ROOT, "%8s", words.weight(decibans));
    }

    private String period(Reason reason) {
        Instant until = reason.getUntil();
        String from = reason.getSince() == null ? "" : ' ' + since(reason);
        return until == null ? from : from + ", " + words.text("explanation.reason.until", words.day(until));
    }

    private String since(Reason reason) {
        return reason.getUndated()
                ? words.text("explanation.reason.undated")
                : words.text("explanation.reason.since", words.day(reason.getSince()));
    }

    private List<String> texts(List<Text> texts) {
        return texts.stream().map(text -> "    - " + words.of(text)).toList();
    }

    private List<String> remedies(RiskReading reading) {
        List<String> lines = new ArrayList<>();
        for (Remedy remedy : reading.getRemedies()) {
            lines.add(weight(remedy.getDecibans()) + "  " + words.of(remedy.getText()));
        }
        return lines;
    }

    private static void section(List<String> lines, String title, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(title);
            lines.addAll(content);
        }
    }
}
