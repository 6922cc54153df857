package nl.baken.server.page.view;

import java.util.Comparator;
import java.util.List;
import nl.baken.output.Knowledge;
import nl.baken.output.text.Line;
import nl.baken.server.store.Kind;
import nl.baken.server.store.Rejection;
import nl.baken.server.store.Summaries;
import nl.baken.server.store.Version;

/**
 * How old what is shown is, what was refused, and of which projects little is told.
 *
 * @param refused how many events were refused, in a sentence
 * @param rejections the latest of them
 * @param little the projects of which the most risks are not assessed or little is known, the worst first
 */
public record DataPage(Frame frame, String refused, List<Refused> rejections, String untold, List<Little> little) {

    private static final int MOST = 100;

    /** An event that was refused. */
    public record Refused(String moment, String source, String id, String reason) {}

    /** A project of which little is told. */
    public record Little(String title, String link, int notAssessed, int littleKnown) {}

    public static DataPage of(Frame frame, Stored stored, List<Summaries.Line> projects) {
        Words words = frame.words();
        List<Version> refused = stored.store().versions(version -> !version.at().isAfter(stored.at()), Kind.REJECTION);
        List<Little> little = projects.stream()
                .map(project -> little(frame, project))
                .filter(project -> project.notAssessed() + project.littleKnown() > 0)
                .sorted(Comparator.comparingInt((Little project) -> -project.notAssessed() - project.littleKnown())
                        .thenComparing(Little::title))
                .toList();
        return new DataPage(
                frame,
                words.text("data.refused", Integer.toString(refused.size())),
                refused.stream()
                        .sorted(Comparator.comparing(Version::at).reversed())
                        .limit(MOST)
                        .map(version -> refused(words, version))
                        .toList(),
                words.text("data.untold", Integer.toString(little.size()), Integer.toString(projects.size())),
                little.stream().limit(MOST).toList());
    }

    private static Refused refused(Words words, Version version) {
        Rejection rejection = Rejection.of(version);
        return new Refused(
                words.moment(version.at()),
                Line.of(rejection.source()),
                Line.of(rejection.id()),
                Line.of(rejection.message()));
    }

    private static Little little(Frame frame, Summaries.Line line) {
        int notAssessed = (int) line.summary().risks().values().stream()
                .filter(risk -> !risk.assessed())
                .count();
        int littleKnown = (int) line.summary().risks().values().stream()
                .filter(risk -> risk.assessed() && LevelCell.isLittle(Knowledge.valueOf(risk.knowledge())))
                .count();
        return new Little(
                Line.of(line.summary().title()), frame.link("/projects", line.projectId()), notAssessed, littleKnown);
    }
}
