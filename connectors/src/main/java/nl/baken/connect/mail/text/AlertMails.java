package nl.baken.connect.mail.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.output.AlertStep;
import nl.baken.output.SteeringAlert;
import nl.baken.output.Text;
import nl.baken.output.text.AlertSummary;
import nl.baken.output.text.Line;
import nl.baken.output.text.ReasonWords;

/**
 * Says in a mail what a step of an alert carries, and nothing that it does not carry.
 *
 * @param words the language
 * @param link address of a page with more about a project, with {@value #PROJECT} where its id goes; empty when there is none
 * @param unsubscribe where a reader can say that they want no more of it, a mail address; empty when it is not known
 */
public record AlertMails(Language words, Optional<String> link, Optional<String> unsubscribe) {

    /** What stands for the id of the project in the address of a page. */
    public static final String PROJECT = "{project}";

    private static final int LONGEST_TITLE = 60;
    private static final int MOST_LINES = 8;

    /** The mail of a step. */
    public AlertMail of(SteeringAlert alert) {
        Names names = new Names(words);
        String project = Line.of(alert.getProject().getTitle());
        String status = names.status(alert);
        return new AlertMail(
                words.code(),
                Line.of(project, LONGEST_TITLE) + ": " + status,
                project,
                status,
                Names.colour(alert),
                AlertSummary.withoutTitle(words.of(alert.getSummary()), project),
                names.urgency(alert),
                sections(alert, names),
                facts(alert, names),
                link.map(address -> address.replace(
                                PROJECT, encoded(alert.getProject().getProjectId())))
                        .orElse(null),
                words.text("link"),
                footer(alert));
    }

    private List<Section> sections(SteeringAlert alert, Names names) {
        List<Section> sections = new ArrayList<>();
        List<String> now = new ArrayList<>();
        now.add(words.of(alert.getNotifyBecause()));
        alert.getChanges().forEach(change -> names.change(change).ifPresent(now::add));
        sections.add(new Section(words.text("section.why-now"), now));
        add(sections, words.text("section.reasons"), reasons(alert));
        add(sections, words.text("section.remedies"), lines(alert.getRemedies().stream()));
        return sections;
    }

    private static void add(List<Section> sections, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Section(title, lines));
        }
    }

    private List<String> reasons(SteeringAlert alert) {
        return cut(
                alert.getReasons().stream().map(words::of).map(ReasonWords::of).toList());
    }

    private List<String> lines(Stream<Text> texts) {
        return cut(texts.map(words::of).toList());
    }

    /** The strongest come first, so that what is left out matters least. */
    private List<String> cut(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        int left = lines.size() - MOST_LINES;
        return Stream.concat(lines.stream().limit(MOST_LINES), Stream.of(words.text("more", Integer.toString(left))))
                .toList();
    }

    private List<Fact> facts(SteeringAlert alert, Names names) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("day.opened"), words.day(alert.getOpenedAt())));
        if (alert.getStep() == AlertStep.RESOLVED) {
            facts.add(new Fact(words.text("day.closed"), words.day(alert.getAt())));
            return facts;
        }
        if (alert.getDeadline() != null) {
            facts.add(new Fact(names.deadline(alert.getKind()), words.day(alert.getDeadline())));
        }
        if (alert.getOwner() != null) {
            facts.add(
                    new Fact(words.text("day.owned"), words.day(alert.getOwner().getSince())));
        }
        return facts;
    }

    private List<String> footer(SteeringAlert alert) {
        List<String> footer = new ArrayList<>();
        footer.add(words.text("footer.group", Line.of(alert.getSteeringGroupId())));
        footer.add(words.text(
                "footer.model",
                Line.of(alert.getModel().getId()),
                Line.of(alert.getModel().getVersion())));
        unsubscribe.ifPresent(address -> footer.add(words.text("footer.unsubscribe", address)));
        return footer;
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
