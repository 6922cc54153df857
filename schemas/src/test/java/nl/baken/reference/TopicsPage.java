package nl.baken.reference;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.serde.ContractSchema;
import nl.baken.topic.Application;
import nl.baken.topic.Cleanup;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;

/** The page about the topics. */
final class TopicsPage {

    private static final String INTRODUCTION = """
        Names have a prefix, `baken.` unless the installation has another. Keys are text in UTF-8. Values are Avro in the
        wire format of the Confluent Schema Registry; the subject of a schema is the name of the topic, a hyphen and the
        full name of the record (TopicRecordNameStrategy), its level FULL_TRANSITIVE. `baken topics plan` compares this
        page with a cluster, `baken topics apply` creates what is missing; neither alters what is there.

        All topics with a project, group or organisation as key have the same number of partitions, because some of them
        are joined. Choose it before the first event: it cannot be changed afterwards without moving projects to other
        partitions.\
        """;

    private static final String RIGHTS = """
        What each application needs, as rights on topics (ACLs: WRITE to write, READ to read, DESCRIBE for both). Clients get WRITE
        on `events-in` and no right to write anything else: the log is for Baken itself. intake needs a group and transactional
        ids that begin with the prefix and `intake`: `baken.intake`; assess, portfolio and alert are one application, whose
        group, transactional ids and internal topics begin with its application-id.\
        """;

    private TopicsPage() {}

    static String of(List<Topic> topics) {
        Markdown page = new Markdown()
                .heading(1, "Topics")
                .paragraph(ReferencePages.GENERATED)
                .paragraph(INTRODUCTION)
                .table(
                        List.of("topic", "key", "cleanup", "kept", "partitions", "written by", "read by"),
                        topics.stream().map(TopicsPage::row).toList())
                .heading(2, "Rights")
                .paragraph(RIGHTS)
                .table(
                        List.of("application", "writes", "reads"),
                        Stream.of(Application.values())
                                .map(application -> rights(application, topics))
                                .toList());
        topics.forEach(topic -> topic(page, topic));
        return page.toString();
    }

    private static List<String> rights(Application application, List<Topic> topics) {
        return List.of(
                application.title(),
                names(topics, topic -> topic.writers().contains(application)),
                names(topics, topic -> topic.readers().contains(application)));
    }

    private static String names(List<Topic> topics, Predicate<Topic> which) {
        return topics.stream()
                .filter(which)
                .map(Topic::name)
                .map(Markdown::code)
                .collect(Collectors.joining(", "));
    }

    private static List<String> row(Topic topic) {
        return List.of(
                Markdown.link(topic.name()),
                topic.key(),
                topic.cleanup().policy(),
                kept(topic),
                Integer.toString(topic.partitions()),
                applications(topic.writers()),
                applications(topic.readers()));
    }

    private static void topic(Markdown page, Topic topic) {
        page.heading(2, topic.name()).paragraph(topic.description()).paragraph("Values: " + values(topic));
        page.table(
                List.of("setting", "value"),
                topic.configuration().entrySet().stream()
                        .map(setting -> List.of(Markdown.code(setting.getKey()), Markdown.code(setting.getValue())))
                        .toList());
    }

    private static String values(Topic topic) {
        if (topic.recordTypes().isEmpty()) {
            return "bytes of any kind.";
        }
        String file = RecordsPage.outputs().contains(topic) ? "outputs.md" : "events.md";
        return topic.recordTypes().stream()
                        .map(type -> ContractSchema.of(type).getName())
                        .map(name -> "[" + name + "](" + file + "#" + name.toLowerCase(Locale.ROOT) + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String applications(Set<Application> applications) {
        return applications.isEmpty()
                ? "none yet"
                : applications.stream().map(Application::title).collect(Collectors.joining(", "));
    }

    private static String kept(Topic topic) {
        if (topic.cleanup() == Cleanup.COMPACT) {
            return "the latest per key";
        }
        return topic.retention()
                .map(Duration::toDays)
                .map(days -> days + " days")
                .orElse("without end");
    }

    static String all() {
        return of(TopicCatalog.topics());
    }
}
