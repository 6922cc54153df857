package nl.baken.replay.backtest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.baken.assessment.dossier.Keys;
import nl.baken.validation.Excerpt;

/**
 * How projects ended, from a CSV file with the columns {@code project}, {@code risk} and {@code public}, the day (ISO 8601)
 * on which the harm became public. A project with both empty had no harm; one that had several has several lines. Other
 * columns are for people.
 *
 * @param labels in the order of the file
 * @param problems what is wrong with the file, with line; empty when it can be used
 */
public record Labels(List<Label> labels, List<String> problems) {

    private static final String PROJECT = "project";
    private static final String RISK = "risk";
    private static final String PUBLIC = "public";

    public Labels {
        labels = List.copyOf(labels);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file.
     *
     * @param risks the ids of the risks that there are
     */
    public static Labels read(Path file, Collection<String> risks) throws IOException {
        Reading reading = new Reading(file, new TreeSet<>(risks));
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                reading.take(row);
            }
        } catch (CsvParseException | UncheckedIOException e) {
            reading.problems.add(file + ": not valid CSV: " + e.getMessage());
        }
        if (reading.labels.isEmpty() && reading.problems.isEmpty()) {
            reading.problems.add(
                    file + ":1: no labels; expected the header project,risk,public and at least one line below it");
        }
        return new Labels(reading.labels, reading.problems);
    }

    /** The ids of all projects. */
    public Set<String> projects() {
        Set<String> projects = new TreeSet<>();
        labels.forEach(label -> projects.add(label.project()));
        return projects;
    }

    private static final class Reading {

        private final Path file;
        private final Set<String> risks;
        private final List<Label> labels = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final Map<String, Label> first = new HashMap<>();
        private boolean complete = true;

        private Reading(Path file, Set<String> risks) {
            this.file = file;
            this.risks = risks;
        }

        private void take(NamedCsvRecord row) {
            if (!complete) {
                return;
            }
            for (String column : List.of(PROJECT, RISK, PUBLIC)) {
                if (!row.getHeader().contains(column)) {
                    complete = false;
                    problems.add(file + ":1: there is no column \"" + column + "\" but "
                            + String.join(
                                    ", ",
                                    row.getHeader().stream()
                                            .map(Excerpt::visible)
                                            .toList()) + "; expected project,risk,public");
                }
            }
            if (complete) {
                take(row.getStartingLineNumber(), text(row, PROJECT), text(row, RISK), text(row, PUBLIC));
            }
        }

        private void take(long line, String project, String risk, String day) {
            if (project.isEmpty()) {
                problem(line, PROJECT, "is empty; every line is about a project");
            } else if (risk.isEmpty() && day.isEmpty()) {
                take(new Label.NoHarm(project, line));
            } else if (!risks.contains(risk)) {
                problem(
                        line,
                        RISK,
                        risk.isEmpty()
                                ? "is empty and there is a day; a project without harm has neither"
                                : "\"" + risk + "\" is not a risk of this model; allowed: " + String.join(", ", risks));
            } else {
                try {
                    take(new Label.Harm(project, line, risk, LocalDate.parse(day)));
                } catch (DateTimeParseException e) {
                    problem(line, PUBLIC, "\"" + day + "\" is not a date; expected one such as 2019-03-31");
                }
            }
        }

        private void take(Label label) {
            Label before = first.putIfAbsent(label.project(), label);
            if (before != null && (before instanceof Label.NoHarm || label instanceof Label.NoHarm)) {
                problem(
                        label.line(),
                        PROJECT,
                        "\"" + label.project() + "\" is on line " + before.line()
                                + " too, and one of the two says that it had no harm");
            } else if (label instanceof Label.Harm harm && isTold(harm)) {
                problem(label.line(), RISK, "\"" + harm.risk() + "\" of this project came before");
            } else {
                labels.add(label);
            }
        }

        private boolean isTold(Label.Harm harm) {
            return labels.stream()
                    .anyMatch(label -> label instanceof Label.Harm known
                            && known.project().equals(harm.project())
                            && known.risk().equals(harm.risk()));
        }

        private static String text(NamedCsvRecord row, String column) {
            return Keys.of(row.findField(column).orElse(""));
        }

        private void problem(long line, String column, String what) {
            problems.add(file + ":" + line + ": " + column + " " + what);
        }
    }
}
