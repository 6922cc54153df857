package nl.baken.reference;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.contract.EventType;
import nl.baken.contract.EventTypes;
import nl.baken.contract.GeneratedRecords;
import nl.baken.contract.Writer;
import nl.baken.serde.ContractSchema;
import nl.baken.topic.Topic;
import nl.baken.topic.TopicCatalog;
import org.apache.avro.Schema;

/** A page about the records of some topics: their fields, the parts they are made of, and examples. */
final class RecordsPage {

    private static final String READING = """
        A `timestamp` is in UTC, in milliseconds (Avro `timestamp-millis`, RFC 3339 in JSON). A `date` is a day without a
        time (Avro `date`, ISO 8601 in JSON). A `decimal(14, 2)` has at most 14 digits, 2 of them behind the point. A field
        with a default may be absent in records of older versions, and is then read as that default. Readers meet `UNKNOWN`
        where a later version has a symbol that they do not know. *Personal data* marks what may say something about a
        person: keep it away from who does not need it. *Confidential* marks free texts and persons: what is kept for ever is
        to carry them under a key of the project (docs/decisions/0027). *Planned* marks what the contract has room for and
        nothing computes with yet: such an event is accepted, kept and counted, and changes nothing that is said.\
        """;

    private static final String NO_TOPIC = "none yet";

    private final List<Topic> topics;
    private final List<Schema> withoutTopic;
    private final Examples examples;
    private final SymbolNotes notes;
    private final Markdown page = new Markdown();

    private RecordsPage(List<Topic> topics, List<Schema> withoutTopic, Examples examples, SymbolNotes notes) {
        this.topics = topics;
        this.withoutTopic = withoutTopic;
        this.examples = examples;
        this.notes = notes;
    }

    static String of(
            String title,
            String introduction,
            List<Topic> topics,
            List<Schema> withoutTopic,
            Examples examples,
            SymbolNotes notes) {
        RecordsPage page = new RecordsPage(topics, withoutTopic, examples, notes);
        page.page.heading(1, title).paragraph(ReferencePages.GENERATED).paragraph(introduction);
        page.page.paragraph(READING);
        page.contents();
        topics.forEach(page::topic);
        page.planned();
        page.parts();
        return page.page.toString();
    }

    private void contents() {
        Stream<List<String>> carried =
                topics.stream().flatMap(topic -> schemas(topic).stream().map(schema -> row(schema, topic.name())));
        Stream<List<String>> others = withoutTopic.stream().map(schema -> row(schema, NO_TOPIC));
        page.table(
                List.of("record", "topic", "tells"),
                Stream.concat(carried, others).toList());
    }

    private static List<String> row(Schema schema, String topic) {
        return List.of(Markdown.link(schema.getName()), topic, told(schema));
    }

    private static String told(Schema schema) {
        return (FieldRow.isPlanned(schema) ? FieldRow.PLANNED : "") + schema.getDoc();
    }

    /** Records that no topic carries yet. */
    private void planned() {
        if (!withoutTopic.isEmpty()) {
            page.heading(2, "No topic yet").paragraph("Their topics come with the first that writes or reads them.");
            withoutTopic.forEach(this::record);
        }
    }

    private void topic(Topic topic) {
        page.heading(2, "Topic " + topic.name()).paragraph(topic.description());
        schemas(topic).forEach(this::record);
    }

    private void record(Schema schema) {
        page.heading(3, schema.getName()).paragraph(told(schema)).paragraph(names(schema));
        fields(schema);
        examples.of(schema.getFullName()).ifPresent(example -> page.code("json", example));
    }

    private static String names(Schema schema) {
        String avro = "Avro " + Markdown.code(schema.getFullName());
        return EventTypes.named(schema.getName())
                        .map(EventType::cloudEventType)
                        .map(type -> avro + ", CloudEvents type " + Markdown.code(type))
                        .orElse(avro)
                + "."
                + (isOfBaken(schema) ? " Written by Baken only." : "");
    }

    private static boolean isOfBaken(Schema schema) {
        return EventTypes.named(schema.getName())
                .map(EventType::writer)
                .filter(Writer.BAKEN::equals)
                .isPresent();
    }

    private void parts() {
        List<Schema> whole = Stream.concat(
                        topics.stream().flatMap(topic -> schemas(topic).stream()), withoutTopic.stream())
                .toList();
        Parts parts = Parts.of(whole);
        page.heading(2, "Parts").paragraph("Records that the records above are made of.");
        parts.records().forEach(part -> {
            page.heading(3, part.getName()).paragraph(part.getDoc());
            fields(part);
        });
        page.heading(2, "Symbols").paragraph("Enums: one of these words.");
        parts.enums().forEach(this::symbols);
    }

    private void symbols(Schema type) {
        page.heading(3, type.getName()).paragraph(type.getDoc());
        Map<String, String> noted = notes.of(type.getName());
        if (noted.isEmpty()) {
            page.paragraph(type.getEnumSymbols().stream().map(Markdown::code).collect(Collectors.joining(", ")) + ".");
        } else {
            page.table(
                    List.of("symbol", "meaning"),
                    type.getEnumSymbols().stream()
                            .map(symbol -> List.of(Markdown.code(symbol), noted.getOrDefault(symbol, "")))
                            .toList());
        }
    }

    private void fields(Schema schema) {
        page.table(FieldRow.HEAD, schema.getFields().stream().map(FieldRow::of).toList());
    }

    private static List<Schema> schemas(Topic topic) {
        return topic.recordTypes().stream().map(ContractSchema::of).toList();
    }

    /** Records of a part of the contract that no topic carries yet, by name. */
    static List<Schema> withoutTopic(String part) {
        return GeneratedRecords.whole().stream()
                .filter(type -> !TopicCatalog.recordTypes().contains(type))
                .map(ContractSchema::of)
                .filter(schema -> schema.getNamespace().endsWith("." + part))
                .toList();
    }

    static List<Topic> outputs() {
        return TopicCatalog.topics().stream()
                .filter(topic -> schemas(topic).stream()
                        .anyMatch(schema -> schema.getNamespace().endsWith(".output")
                                || schema.getName().equals("RunStatus")))
                .toList();
    }
}
