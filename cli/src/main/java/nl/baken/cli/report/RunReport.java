package nl.baken.cli.report;

import java.util.ArrayList;
import java.util.List;
import nl.baken.output.GateAdvice;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.RiskAssessment;
import nl.baken.output.SteeringAlert;

/** What a run published, on one page: where projects stand, what is advised, who is alerted and why. */
public final class RunReport {

    private final Words words;
    private final boolean colour;
    private final int width;

    /**
     * A page for somebody.
     *
     * @param colour true for terminals that show ANSI colours
     * @param width columns of a line of text at most, 40 at least; longer ones go on below
     */
    public RunReport(Words words, boolean colour, int width) {
        this.words = words;
        this.colour = colour;
        this.width = width;
    }

    /** The lines of the page. */
    public List<String> of(
            List<RiskAssessment> assessments,
            List<GateAdvice> advice,
            List<OutcomeIndicators> outcomes,
            List<SteeringAlert> alerts) {
        List<String> lines = new ArrayList<>();
        section(lines, words.text("report.risks"));
        lines.addAll(new HeatMap(words, colour).of(assessments));
        section(lines, words.text("report.projects"));
        lines.addAll(Wrap.to(width, ProjectTable.GROUND_COLUMN, new ProjectTable(words).of(advice, outcomes)));
        section(lines, words.text("report.alerts"));
        lines.addAll(Wrap.to(width, 8, new AlertDigest(words).of(alerts)));
        section(lines, words.text("report.reading"));
        lines.addAll(Wrap.to(width, 0, caveats()));
        return lines;
    }

    /** What nobody may conclude from the readings. */
    private List<String> caveats() {
        return List.of(words.text("report.caveat.likelihood"), words.text("report.caveat.silence"));
    }

    private void section(List<String> lines, String title) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(colour ? "\u001b[1m" + title + "\u001b[0m" : title);
        lines.add("");
    }
}
