package nl.baken.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.baken.output.Basis;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskReading;

/** All risks of one project, a line each. */
public final class ReadingLines {

    private final Words words;
    private final ContractNames names;

    public ReadingLines(Words words) {
        this.words = words;
        this.names = new ContractNames(words);
    }

    /** The lines, in the order of the model. */
    public List<String> of(RiskAssessment assessment) {
        List<String> lines = new ArrayList<>();
        lines.add(assessment.getProject().getTitle() + " ("
                + assessment.getProject().getProjectId() + "), " + words.day(assessment.getAsOf()));
        lines.add("");
        int widest = assessment.getReadings().stream()
                .mapToInt(reading -> reading.getRisk().length())
                .max()
                .orElse(1);
        for (RiskReading reading : assessment.getReadings()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-" + widest + "s  %-14s %6s  %s  %s%s",
                    reading.getRisk(),
                    reading.getBasis() == Basis.PRIOR_ONLY
                            ? words.text("readings.not-assessed")
                            : names.of(reading.getLevel()),
                    words.percentage(reading.getLikelihood()),
                    words.text("readings.impact", reading.getImpact()),
                    names.of(reading.getKnowledge()),
                    reading.getInferred() ? "  " + words.text("readings.inferred") : ""));
        }
        return lines;
    }
}
