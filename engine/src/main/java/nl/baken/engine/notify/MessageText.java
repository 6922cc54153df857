package nl.baken.engine.notify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.baken.assessment.text.Catalogue;
import nl.baken.output.HeldBack;
import nl.baken.output.Text;
import nl.baken.output.text.AlertSummary;
import nl.baken.output.text.Line;
import nl.baken.output.text.ReasonWords;
import nl.baken.steering.Language;

/** What a message says, in the language of its receiver, as plain text; and why something is sent or not. */
record MessageText(Terms terms) {

    /** How many alerts are told in full. */
    static final int MOST_ALERTS = 40;

    private static final int LONGEST_TITLE = 60;
    private static final String INDENT = "  ";

    private static final Catalogue CATALOGUE = new Catalogue("nl.baken.engine.notify.messages");

    String subject(Message message) {
        int count = message.entries().size();
        Entry first = message.entries().getFirst();
        String title = Line.of(first.alert().title(), LONGEST_TITLE);
        int projects = message.projects().size();
        String about = count == 1
                ? verbatim("subject.one", title, summary(first.alert()))
                : projects == 1
                        ? verbatim("subject.project", title, count)
                        : verbatim("subject.projects", count, projects);
        return Line.of(verbatim(message.kind() == Message.Kind.URGENT ? "subject.urgent" : "subject.other", about));
    }

    String body(Message message, Text because, boolean truncated) {
        List<String> lines = new ArrayList<>();
        String project = null;
        for (Entry entry : message.entries().stream().limit(MOST_ALERTS).toList()) {
            if (!entry.alert().projectId().equals(project)) {
                project = entry.alert().projectId();
                lines.add(Line.of(entry.alert().title()));
                lines.add("");
            }
            alert(entry, lines);
            lines.add("");
        }
        if (message.entries().size() > MOST_ALERTS) {
            lines.add(verbatim("body.more", message.entries().size() - MOST_ALERTS));
            lines.add("");
        } else if (truncated) {
            lines.add(word("body.truncated"));
            lines.add("");
        }
        lines.add(word("body.why", because));
        lines.add(verbatim("body.subscription", Line.of(terms.subscriptionId()), Line.of(terms.steeringGroupId())));
        return String.join("\n", lines) + "\n";
    }

    private void alert(Entry entry, List<String> lines) {
        AlertFact alert = entry.alert();
        lines.add("* " + verbatim("news." + name(entry.news()), summary(alert)));
        if (entry.news() == News.RESOLVED) {
            alert.reasons().forEach(reason -> lines.add(INDENT + in(reason)));
            return;
        }
        lines.add(INDENT + word("urgency." + name(alert.severity())));
        list("body.reasons", alert.reasons(), lines);
        list("body.remedies", alert.remedies(), lines);
        LocalDate deadline = alert.deadline();
        if (deadline != null) {
            lines.add(INDENT + word("body.day", deadline));
        }
    }

    private void list(String label, List<Said> said, List<String> lines) {
        if (!said.isEmpty()) {
            lines.add(INDENT + word(label));
            said.forEach(each -> lines.add(INDENT + "- " + in(each)));
        }
    }

    private String summary(AlertFact alert) {
        return AlertSummary.withoutTitle(in(alert.summary()), Line.of(alert.title()));
    }

    private String in(Said said) {
        return Line.of(ReasonWords.of(of(said.text())));
    }

    private String word(String key, Object... arguments) {
        return of(CATALOGUE.text(key, arguments));
    }

    /** With texts that are written for readers already. */
    private String verbatim(String key, Object... arguments) {
        return of(CATALOGUE.verbatim(key, arguments));
    }

    private String of(Text text) {
        return terms.language() == Language.EN ? text.getEn() : text.getNl();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static Text because(Message message, boolean withoutMeetings) {
        boolean escalated = message.entries().stream().anyMatch(entry -> entry.news() == News.ESCALATED);
        if (escalated) {
            return CATALOGUE.text("because.escalated");
        }
        return message.kind() == Message.Kind.DIGEST && withoutMeetings
                ? CATALOGUE.text("because.without-meetings")
                : CATALOGUE.text("because." + name(message.kind()));
    }

    static Text held(HeldBack why) {
        return CATALOGUE.text("held." + name(why));
    }

    static Text delayed(Delay delay, Terms terms) {
        LocalDate day = delay.until().atZone(terms.zoneId()).toLocalDate();
        return CATALOGUE.text("delayed." + name(delay.why()), day);
    }

    static Text nobodyNext(String subscription) {
        return CATALOGUE.verbatim("nobody-next", Line.of(subscription));
    }
}
