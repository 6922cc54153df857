package nl.baken.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.baken.output.Basis;
import nl.baken.output.Knowledge;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;

/**
 * Projects by risks. A cell shows the level by a letter and by colour, and lets a reader see at once where little is
 * known: silent is not green.
 */
public final class HeatMap {

    private static final int NAME_WIDTH = 34;
    private static final String RESET = "\u001b[0m";

    private final Words words;
    private final boolean colour;

    /** @param colour true for terminals that show ANSI colours */
    public HeatMap(Words words, boolean colour) {
        this.words = words;
        this.colour = colour;
    }

    /** The lines of the map, projects by id, with its legend. */
    public List<String> of(List<RiskAssessment> assessments) {
        List<String> lines = new ArrayList<>();
        if (assessments.isEmpty()) {
            return lines;
        }
        List<RiskAssessment> sorted = assessments.stream()
                .sorted(Comparator.comparing(
                        assessment -> assessment.getProject().getProjectId()))
                .toList();
        lines.add(header(sorted.getFirst()));
        for (RiskAssessment assessment : sorted) {
            StringBuilder line =
                    new StringBuilder(fitted(assessment.getProject().getTitle()));
            assessment.getReadings().forEach(reading -> line.append(' ').append(cell(reading)));
            lines.add(line.toString());
        }
        lines.add("");
        lines.addAll(legend(sorted.getFirst()));
        return lines;
    }

    private static String header(RiskAssessment first) {
        StringBuilder header = new StringBuilder(" ".repeat(NAME_WIDTH));
        for (int i = 1; i <= first.getReadings().size(); i++) {
            header.append(String.format(Locale.ROOT, "%4d", i));
        }
        return header.toString();
    }

    private String cell(RiskReading reading) {
        String match = littleKnown(reading) ? "?" : " ";
        String text = " " + letter(reading) + match;
        return colour ? ansi(reading) + text + RESET : text;
    }

    private static boolean littleKnown(RiskReading reading) {
        return reading.getKnowledge() == Knowledge.NONE || reading.getKnowledge() == Knowledge.WEAK;
    }

    private static boolean isAssessed(RiskReading reading) {
        return reading.getBasis() != Basis.PRIOR_ONLY;
    }

    private String letter(RiskReading reading) {
        if (!isAssessed(reading)) {
            return words.text("heat-map.letter.not-assessed");
        }
        return switch (reading.getLevel()) {
            case LOW -> "L";
            case GUARDED -> words.text("heat-map.letter.guarded");
            case HIGH -> "H";
            case CRITICAL -> words.text("heat-map.letter.critical");
            case UNKNOWN -> "-";
        };
    }

    /** What is not assessed, and a low reading of which little is known, is grey, not green. */
    private static String ansi(RiskReading reading) {
        RiskLevel level = isAssessed(reading) ? reading.getLevel() : RiskLevel.UNKNOWN;
        String background = switch (level) {
            case LOW -> littleKnown(reading) ? "48;5;250" : "48;5;114";
            case GUARDED -> "48;5;228";
            case HIGH -> "48;5;215";
            case CRITICAL -> "48;5;203";
            case UNKNOWN -> "48;5;255";
        };
        return "\u001b[30;" + background + 'm';
    }

    private List<String> legend(RiskAssessment first) {
        List<String> lines = new ArrayList<>();
        List<RiskReading> readings = first.getReadings();
        for (int i = 0; i < readings.size(); i++) {
            lines.add(String.format(
                    Locale.ROOT, "%4d  %s", i + 1, words.of(readings.get(i).getName())));
        }
        lines.add(words.text("heat-map.legend"));
        return lines;
    }

    private static String fitted(String title) {
        String name = title.length() > NAME_WIDTH ? title.substring(0, NAME_WIDTH - 1) + "…" : title;
        return name + " ".repeat(NAME_WIDTH - name.length());
    }
}
