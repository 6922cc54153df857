package nl.baken.assessment.indicator;

import java.time.Instant;
import java.util.List;
import nl.baken.output.Indicator;
import nl.baken.output.IndicatorScope;
import nl.baken.output.ProjectRef;

/** The values of a project as they are published: a record for each indicator. */
public final class IndicatorRecords {

    /** Names the output; of one indicator, see {@link #nameOf}. */
    private static final String OUTPUT = "project-indicators";

    private IndicatorRecords() {}

    /**
     * The records of all indicators, in the order of {@link DeclaredIndicators#ALL}.
     *
     * @param over true when the project has come to its end
     */
    public static List<Indicator> of(ProjectRef project, IndicatorValues values, boolean over, Instant now) {
        return DeclaredIndicators.ALL.stream()
                .map(indicator -> new Indicator(
                        indicator.id(),
                        IndicatorScope.PROJECT,
                        project.getProjectId(),
                        project,
                        now,
                        null,
                        indicator.unit().code(),
                        values.published(indicator),
                        over))
                .toList();
    }

    /**
     * What the latest record of an indicator is remembered by.
     *
     * @param indicator its id
     */
    public static String nameOf(String indicator) {
        return OUTPUT + "/" + indicator;
    }
}
