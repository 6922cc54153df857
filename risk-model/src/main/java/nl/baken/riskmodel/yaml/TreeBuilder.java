package nl.baken.riskmodel.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds the tree from the events of the parser, and refuses what models are not written in. */
final class TreeBuilder {

    /** No model is nested half as deep. */
    private static final int DEEPEST = 32;

    private static final String NO_ANCHORS = "no anchors and aliases: define a signal under 'signals' and use its name";

    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private Yaml root;
    private int documents;

    TreeBuilder(Problems problems) {
        this.problems = problems;
    }

    /** The tree; nothing when the file is empty. */
    Optional<Yaml> root() {
        if (root == null) {
            problems.add(Place.START, "", "an empty file", "lines of the form 'key: value'");
        }
        return Optional.ofNullable(root);
    }

    /** Takes in an event; false when it makes no sense to go on. */
    boolean accepts(Event event) {
        Place place = event.getStartMark().map(YamlTree::place).orElse(Place.START);
        if (event instanceof NodeEvent node) {
            refuseExtras(node, place);
        }
        return switch (event) {
            case DocumentStartEvent _ -> isFirst(place);
            case AliasEvent alias -> put(new Yaml.Scalar("*" + alias.getAlias(), true, place));
            case ScalarEvent scalar -> put(new Yaml.Scalar(scalar.getValue(), scalar.isPlain(), place));
            case CollectionStartEvent start -> isShallow(place) && begin(start, place);
            case CollectionEndEvent _ -> put(open.pop().toYaml());
            default -> true;
        };
    }

    private boolean isFirst(Place place) {
        documents++;
        if (documents > 1) {
            problems.add(place, "", "a second document", "one document a file: remove the line '---'");
        }
        return documents == 1;
    }

    private boolean isShallow(Place place) {
        if (open.size() >= DEEPEST) {
            problems.add(place, "", "nesting deeper than " + DEEPEST, "what a model needs; is a bracket not closed?");
        }
        return open.size() < DEEPEST;
    }

    private void refuseExtras(NodeEvent node, Place place) {
        Optional<Anchor> anchor = node.getAnchor();
        if (anchor.isPresent()) {
            problems.add(place, "", "the anchor or alias '" + anchor.get() + '\'', NO_ANCHORS);
        }
        Optional<String> tag = switch (node) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent start -> start.getTag();
            default -> Optional.empty();
        };
        if (tag.isPresent()) {
            problems.add(place, "", "the tag '" + tag.get() + '\'', "no tags: remove it, or quote the text");
        }
    }

    private boolean begin(CollectionStartEvent start, Place place) {
        open.push(start instanceof MappingStartEvent ? new OpenMapping(place) : new OpenItems(place));
        return true;
    }

    private boolean put(Yaml yaml) {
        if (open.isEmpty()) {
            root = yaml;
        } else {
            open.peek().add(yaml);
        }
        return true;
    }

    /** A collection whose end has not come yet. */
    private interface Open {
        void add(Yaml yaml);

        Yaml toYaml();
    }

    private static final class OpenItems implements Open {
        private final List<Yaml> items = new ArrayList<>();
        private final Place place;

        OpenItems(Place place) {
            this.place = place;
        }

        @Override
        public void add(Yaml yaml) {
            items.add(yaml);
        }

        @Override
        public Yaml toYaml() {
            return new Yaml.Items(items, place);
        }
    }

    private final class OpenMapping implements Open {
        private final List<Yaml.Entry> entries = new ArrayList<>();
        private final Map<String, Place> keys = new HashMap<>();
        private final Place place;
        private Yaml key;

        OpenMapping(Place place) {
            this.place = place;
        }

        @Override
        public void add(Yaml yaml) {
            if (key == null) {
                key = yaml;
                return;
            }
            if (key instanceof Yaml.Scalar name) {
                addEntry(name, yaml);
            } else {
                problems.add(key.place(), "", key.quoted() + " as a key", "a name as a key");
            }
            key = null;
        }

        private void addEntry(Yaml.Scalar name, Yaml value) {
            Place before = keys.putIfAbsent(name.text(), name.place());
            if (before == null) {
                entries.add(new Yaml.Entry(name, value));
            } else {
                String found = "the key " + name.quoted() + " again, which is on line " + before.line() + " already";
                problems.add(name.place(), "", found, "every key once: remove one of the two");
            }
        }

        @Override
        public Yaml toYaml() {
            return new Yaml.Mapping(entries, place);
        }
    }
}
