package nl.baken.cli.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import nl.baken.assessment.risk.Acceptances;
import nl.baken.output.ProjectRef;
import nl.baken.output.Reason;
import nl.baken.output.Remedy;
import nl.baken.output.RiskAcceptance;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskReading;
import nl.baken.output.Text;

/** A reading told to people: what it is made of, what is not known, what would lower it. */
public final class Explanation {

    private final Words words;
    private final ContractNames names;
    private final UnaryOperator<String> describeEvent;

    /** @param describeEvent turns {@code source#eventId} into what is known of that event */
    public Explanation(Words words, UnaryOperator<String> describeEvent) {
        this.words = words;
        this.names = new ContractNames(words);
        this.describeEvent = describeEvent;
    }

    /** The lines about one risk of a project. */
    public List<String> of(RiskAssessment assessment, RiskReading reading) {
        List<String> lines = new ArrayList<>();
        ProjectRef project = assessment.getProject();
        lines.add(project.getTitle() + " (" + project.getProjectId() + "): " + words.of(reading.getName()));
        lines.add(verdict(reading));
        lines.add(words.say("  Onveranderd sinds ", "  Unchanged since ") + words.day(assessment.getAsOf()) + ", model "
                + assessment.getModel().getId() + ' ' + assessment.getModel().getVersion()
                + words.say(
                        ". Geen gemeten kans: gewogen aanwijzingen.", ". Not a measured chance: weighed evidence."));
        if (reading.getAcceptance() != null) {
            lines.add(acceptance(reading, reading.getAcceptance()));
        }
        if (reading.getInferred()) {
            lines.add(words.say(
                    "  Dit risico staat niet in de bron en is afgeleid.",
                    "  This risk is not printed in the source; it was inferred."));
        }
        lines.add("");
        lines.add(words.say(
                "  Redenen (decibans; 10 = kansverhouding maal tien)",
                "  Reasons (decibans; 10 = ten times the odds)"));
        reading.getReasons().forEach(reason -> lines.addAll(reason(reason)));
        lines.add(weight(reading.getDecibans()) + "  = " + words.say("samen", "together"));
        section(lines, words.say("  Niet bekend", "  Not known"), texts(reading.getGaps()));
        section(lines, words.say("  Wat het meest zou verlagen", "  What would lower it most"), remedies(reading));
        return lines;
    }

    private String verdict(RiskReading reading) {
        return "  " + names.of(reading.getLevel()).toUpperCase(Locale.ROOT)
                + words.say(" sinds ", " since ") + words.day(reading.getLevelSince())
                + words.say(": kans ", ": likelihood ") + words.percentage(reading.getLikelihood())
                + words.say(" (zonder beheersmaatregelen ", " (without safeguards ")
                + words.percentage(reading.getInherentLikelihood())
                + words.say("), gevolg ", "), impact ") + reading.getImpact()
                + words.say(" van 5, ", " of 5, ") + names.of(reading.getKnowledge()) + '.';
    }

    private String acceptance(RiskReading reading, RiskAcceptance acceptance) {
        return words.say(
                        "  De stuurgroep accepteert dit risico tot en met ",
                        "  The steering group accepts this risk until ")
                + words.day(acceptance.getUntil())
                + words.say(", niet hoger dan ", ", no higher than ") + names.of(acceptance.getLevel())
                + (Acceptances.cover(reading)
                        ? ""
                        : words.say(
                                " (het is nu hoger, dus het signaal blijft staan)",
                                " (it is higher now, so the alert stands)"))
                + ": " + acceptance.getGrounds();
    }

    private List<String> reason(Reason reason) {
        List<String> lines = new ArrayList<>();
        lines.add(weight(reason.getDecibans()) + "  " + words.of(reason.getText()) + " [" + reason.getRule() + ']'
                + period(reason.getSince(), reason.getUntil()));
        for (String event : reason.getEvents()) {
            lines.add("          " + describeEvent.apply(event));
        }
        int more = reason.getEventCount() - reason.getEvents().size();
        if (more > 0) {
            lines.add("          " + words.say("en " + more + " eerder", "and " + more + " earlier"));
        }
        return lines;
    }

    private String weight(double decibans) {
        return String.format(Locale.ROOT, "%8s", words.weight(decibans));
    }

    private String period(Instant since, Instant until) {
        String from = since == null ? "" : words.say(" sinds ", " since ") + words.day(since);
        return until == null ? from : from + words.say(", tot ", ", until ") + words.day(until);
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
