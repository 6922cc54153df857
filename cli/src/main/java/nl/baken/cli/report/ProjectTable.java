package nl.baken.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.baken.output.GateAdvice;
import nl.baken.output.OutcomeIndicators;
import nl.baken.output.ValueEvidence;

/** Per project: the phase, what is known of its value, and the advice for the next gate with its first ground. */
public final class ProjectTable {

    private static final int NAME_WIDTH = 34;
    private static final int PHASE_WIDTH = 14;
    private static final int VALUE_WIDTH = 23;
    private static final int ADVICE_WIDTH = 11;

    /** Where the ground of an advice begins. */
    static final int GROUND_COLUMN = NAME_WIDTH + PHASE_WIDTH + VALUE_WIDTH + ADVICE_WIDTH + 4;

    private final Words words;
    private final ContractNames names;

    public ProjectTable(Words words) {
        this.words = words;
        this.names = new ContractNames(words);
    }

    /** The lines of the table, projects by id. */
    public List<String> of(List<GateAdvice> advice, List<OutcomeIndicators> outcomes) {
        Map<String, OutcomeIndicators> byProject = outcomes.stream()
                .collect(Collectors.toMap(outcome -> outcome.getProject().getProjectId(), Function.identity()));
        List<String> lines = new ArrayList<>();
        lines.add(row(
                words.text("projects.column.project"),
                words.text("projects.column.phase"),
                words.text("projects.column.value"),
                words.text("projects.column.advice"),
                words.text("projects.column.because")));
        advice.stream()
                .sorted(Comparator.comparing(gate -> gate.getProject().getProjectId()))
                .map(gate -> row(gate, byProject.get(gate.getProject().getProjectId())))
                .forEach(lines::add);
        return lines;
    }

    private String row(GateAdvice gate, OutcomeIndicators outcome) {
        ValueEvidence value = outcome == null ? ValueEvidence.NONE : outcome.getValueEvidence();
        return row(
                gate.getProject().getTitle(),
                gate.getPhase() == null ? "-" : names.of(gate.getPhase()),
                names.of(value),
                names.of(gate.getAdvice()),
                words.of(gate.getGrounds().getFirst()));
    }

    private static String row(String name, String phase, String value, String advice, String because) {
        return fitted(name, NAME_WIDTH)
                + ' '
                + fitted(phase, PHASE_WIDTH)
                + ' '
                + fitted(value, VALUE_WIDTH)
                + ' '
                + fitted(advice, ADVICE_WIDTH)
                + ' '
                + because;
    }

    private static String fitted(String text, int width) {
        String fits = text.length() > width ? text.substring(0, width - 1) + "…" : text;
        return fits + " ".repeat(width - fits.length());
    }
}
