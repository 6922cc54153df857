package nl.baken.server.page.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.baken.event.Phase;
import nl.baken.output.Advice;
import nl.baken.output.Knowledge;
import nl.baken.output.RiskAssessment;
import nl.baken.output.RiskLevel;
import nl.baken.output.RiskReading;
import nl.baken.output.text.Line;
import nl.baken.server.store.Kind;
import nl.baken.server.store.Summaries;
import nl.baken.server.store.Summary;

/**
 * The projects by the ten risks, those that ask for attention first.
 *
 * @param total how many projects there are, on this page and others
 * @param found in words, how many and of how many there is something high
 * @param risks the columns
 * @param rows the projects of this page
 * @param filters what can be chosen
 * @param earlier link to the page before; empty when this is the first
 * @param later link to the page after; empty when this is the last
 */
public record PortfolioPage(
        Frame frame,
        int total,
        String found,
        List<Column> risks,
        List<Row> rows,
        List<Filter> filters,
        String earlier,
        String later) {

    static final int PER_PAGE = 100;

    /** A risk, with the link that puts the projects where it is highest first. */
    public record Column(String name, String link, boolean sorted) {}

    /** A project. */
    public record Row(
            String title, String link, String steeringGroup, String phase, String advice, List<LevelCell> risks) {}

    /** A parameter of the list and what it may be. */
    public record Filter(String parameter, String label, List<Choice> choices) {}

    /** A value of a parameter. */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * The page.
     *
     * @param found all projects that were chosen, in order
     * @param page which part of them, from 1
     */
    public static PortfolioPage of(Frame frame, Stored stored, List<Summaries.Line> found, int page) {
        int first = (int) Math.min(found.size(), (page - 1L) * PER_PAGE);
        List<Summaries.Line> shown = found.subList(first, Math.min(found.size(), first + PER_PAGE));
        Map<String, String> names = names(frame.words(), stored, found);
        return new PortfolioPage(
                frame,
                found.size(),
                found(frame.words(), found),
                names.entrySet().stream()
                        .map(risk -> new Column(
                                risk.getValue(),
                                frame.with("sort", risk.getKey()),
                                frame.value("sort").equals(risk.getKey())))
                        .toList(),
                shown.stream()
                        .map(line -> row(frame, line, List.copyOf(names.keySet())))
                        .toList(),
                filters(frame),
                page > 1 ? frame.with("page", Integer.toString(page - 1)) : "",
                first + shown.size() < found.size() ? frame.with("page", Long.toString(page + 1L)) : "");
    }

    private static String found(Words words, List<Summaries.Line> found) {
        long high = found.stream()
                .filter(line -> line.summary().risks().values().stream().anyMatch(PortfolioPage::isHigh))
                .count();
        long unknown = found.stream()
                .filter(line -> line.summary().risks().values().stream().noneMatch(Summary.Risk::assessed))
                .count();
        return words.text(
                "portfolio.found", Integer.toString(found.size()), Long.toString(high), Long.toString(unknown));
    }

    private static boolean isHigh(Summary.Risk risk) {
        return risk.has(RiskLevel.HIGH.name()) || risk.has(RiskLevel.CRITICAL.name());
    }

    /** The names of the risks, in the order of the model, as the first project of the list that has readings has them. */
    private static Map<String, String> names(Words words, Stored stored, List<Summaries.Line> lines) {
        Map<String, String> names = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> !line.summary().risks().isEmpty())
                .findFirst()
                .flatMap(line -> stored.latest(RiskAssessment.class, Kind.RISKS, line.projectId()))
                .ifPresent(assessment -> {
                    for (RiskReading reading : assessment.getReadings()) {
                        names.put(reading.getRisk(), words.of(reading.getName()));
                    }
                });
        return names;
    }

    private static Row row(Frame frame, Summaries.Line line, List<String> risks) {
        Words words = frame.words();
        Summary summary = line.summary();
        return new Row(
                Line.of(summary.title()),
                frame.link("/projects", line.projectId()),
                Line.of(summary.steeringGroupId()),
                summary.phase() == null ? words.text("not-told") : words.name(Phase.valueOf(summary.phase())),
                summary.advice() == null ? words.text("none-yet") : words.name(Advice.valueOf(summary.advice())),
                risks.stream()
                        .map(risk -> cell(words, summary.risks().get(risk)))
                        .toList());
    }

    private static LevelCell cell(Words words, Summary.Risk risk) {
        return risk == null
                ? LevelCell.of(words, RiskLevel.UNKNOWN, Knowledge.UNKNOWN, false)
                : LevelCell.of(
                        words, RiskLevel.valueOf(risk.level()), Knowledge.valueOf(risk.knowledge()), risk.assessed());
    }

    private static List<Filter> filters(Frame frame) {
        List<Filter> filters = new ArrayList<>();
        filters.add(filter(frame, "level", RiskLevel.values()));
        filters.add(filter(frame, "phase", Phase.values()));
        filters.add(filter(frame, "advice", Advice.values()));
        return filters;
    }

    private static Filter filter(Frame frame, String parameter, Enum<?>[] symbols) {
        List<Choice> choices = new ArrayList<>();
        choices.add(
                new Choice("", frame.text("filter.all"), frame.value(parameter).isEmpty()));
        Arrays.stream(symbols)
                .filter(symbol -> !symbol.name().equals("UNKNOWN"))
                .forEach(symbol -> choices.add(new Choice(
                        symbol.name(),
                        frame.words().name(symbol),
                        frame.value(parameter).equals(symbol.name()))));
        return new Filter(parameter, frame.text("filter." + parameter), choices);
    }
}
