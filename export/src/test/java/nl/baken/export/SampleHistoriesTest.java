package nl.baken.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.export.data.Dataset;
import nl.baken.export.sample.SampleHistories;
import nl.baken.output.ProjectRef;
import nl.baken.output.RiskAssessment;
import nl.baken.topic.TopicCatalog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: the made up set is of valid events, the same each time, marked as made up in every id and title, and has something of everything. */
@Tag("slow")
class SampleHistoriesTest {

    @TempDir
    private Path directory;

    @Test
    void shouldHaveSomethingToDraw() throws IOException {
        // Given
        Path events = directory.resolve("events.jsonl");
        SampleHistories.write(events);
        Path again = directory.resolve("again.jsonl");
        SampleHistories.write(again);

        // When
        Dataset dataset = Replayed.of(List.of(events), null);

        // Then
        assertThat(events).hasSameBinaryContentAs(again);
        assertThat(Files.readAllLines(events)).allMatch(line -> line.contains("urn:nl:baken:synthetic"));
        try (Stream<RiskAssessment> assessments =
                dataset.records().of(TopicCatalog.RISK_ASSESSMENTS, RiskAssessment.class)) {
            assertThat(assessments.map(RiskAssessment::getProject))
                    .hasSize(SampleHistories.PROJECTS)
                    .allMatch(project -> project.getProjectId().startsWith("synthetic-"))
                    .extracting(ProjectRef::getTitle)
                    .allMatch(title -> title.startsWith(SampleHistories.MARK));
        }
        assertThat(values(dataset, "readings_v1", "level_shown"))
                .contains("LOW", "GUARDED", "HIGH", "CRITICAL", "NOT_ASSESSED");
        assertThat(values(dataset, "advice_v1", "phase")).contains("DEVELOPMENT", "IMPLEMENTATION", "SCALING");
        assertThat(values(dataset, "advice_v1", "advice")).contains("NO_ADVICE").hasSizeGreaterThan(1);
        assertThat(values(dataset, "milestones_v1", "status")).contains("OVERDUE", "DONE");
        assertThat(values(dataset, "alert_steps_v1", "step")).contains("OPENED", "RESOLVED");
        assertThat(values(dataset, "projects_v1", "value_evidence")).hasSizeGreaterThan(1);
        assertThat(values(dataset, "portfolio_v1", "organisation_id")).hasSize(8);
    }

    private static List<Object> values(Dataset dataset, String name, String column) {
        var table = dataset.tables().stream()
                .filter(each -> each.fullName().equals(name))
                .findFirst()
                .orElseThrow();
        int place = table.columns().stream().map(each -> each.name()).toList().indexOf(column);
        try (Stream<List<Object>> rows = table.rows(dataset.records())) {
            return rows.map(row -> String.valueOf(row.get(place))).distinct().collect(Collectors.toList());
        }
    }
}
