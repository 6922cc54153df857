package nl.baken.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.topic.TopicCatalog;

/** The reference pages that are computed from the contract, by file name. */
final class ReferencePages {

    /** Where the pages are, seen from this module. */
    static final Path DIRECTORY = Path.of("../docs/reference");

    static final String COMMAND = "./mvnw -Preference -pl schemas -am process-test-classes";

    static final String GENERATED = "*This page is made from the sources by* `" + COMMAND + "`.";

    private static final String EVENTS = """
        What happens in projects, as Baken takes it in. Every record begins with the same header,
        [EventHeader](#eventheader). In JSON an event is one CloudEvent: the header becomes its attributes, the other fields
        its `data`. Fields that are not *required* may be left out. A text without limits has at most 4000 characters, a list
        at most 1000 items. What does not fit is refused, with the reason. The examples tell of a project that does not
        exist.\
        """;

    private static final String OUTPUTS = """
        What Baken computes and says. Every output tells at which time of the log it holds (`asOf` or `at`), and by which
        model it was computed where a model was used.\
        """;

    private ReferencePages() {}

    /** The pages; {@code module} is the directory of this module, where the IDL is. */
    static Map<String, String> all(Path module) {
        Examples examples = Examples.read();
        SymbolNotes notes = SymbolNotes.read(module);
        Map<String, String> pages = new TreeMap<>();
        pages.put("topics.md", TopicsPage.all());
        pages.put(
                "events.md",
                RecordsPage.of(
                        "Events",
                        EVENTS,
                        List.of(TopicCatalog.PROJECT_EVENTS, TopicCatalog.SUBSCRIPTIONS),
                        RecordsPage.withoutTopic("steering"),
                        examples,
                        notes));
        pages.put(
                "outputs.md",
                RecordsPage.of(
                        "Outputs",
                        OUTPUTS,
                        RecordsPage.outputs(),
                        RecordsPage.withoutTopic("output"),
                        examples,
                        notes));
        return pages;
    }
}
