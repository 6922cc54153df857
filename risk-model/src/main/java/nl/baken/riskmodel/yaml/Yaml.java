package nl.baken.riskmodel.yaml;

import java.util.List;

/** What stands in a YAML file, with its places; nothing is interpreted yet. */
public sealed interface Yaml {

    int LONGEST_QUOTE = 60;

    Place place();

    /** As it is quoted to people in a complaint. */
    String quoted();

    /** @param plain true when written without quotes, so that it may be a number, true, false or nothing */
    record Scalar(String text, boolean plain, Place place) implements Yaml {

        public boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        @Override
        public String quoted() {
            String line = text.strip().replaceAll("\\s+", " ");
            String shown = line.codePointCount(0, line.length()) <= LONGEST_QUOTE
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
            return isNothing() ? "nothing" : '\'' + shown + '\'';
        }
    }

    /** A sequence. */
    record Items(List<Yaml> items, Place place) implements Yaml {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String quoted() {
            return items.isEmpty() ? "an empty list" : "a list";
        }
    }

    /** A mapping; no key twice. */
    record Mapping(List<Entry> entries, Place place) implements Yaml {

        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String quoted() {
            return entries.isEmpty() ? "an empty mapping" : "a mapping";
        }
    }

    /** A key and what it leads to. */
    record Entry(Scalar key, Yaml value) {}
}
