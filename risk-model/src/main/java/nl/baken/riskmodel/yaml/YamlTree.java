package nl.baken.riskmodel.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML into a tree, event by event: unlike a reader of whole nodes this sees aliases, and it does not call itself,
 * so that neither a chain of aliases nor a million opening brackets can do harm.
 */
public final class YamlTree {

    private static final String YAML = "YAML 1.2: check indentation, colons, quotes and brackets here and just above";

    private YamlTree() {}

    /** The tree, or nothing when the text is no YAML of the kind that models are written in. */
    public static Optional<Yaml> of(String name, String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        TreeBuilder builder = new TreeBuilder(problems);
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (!builder.accepts(event)) {
                    return Optional.empty();
                }
            }
            return builder.root();
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(YamlTree::place).orElse(Place.START);
            problems.add(place, "", "text that is not valid YAML (" + e.getProblem() + ')', YAML);
        } catch (ReaderException e) {
            problems.add(
                    placeOf(text, e.getPosition()),
                    "",
                    "the character " + Character.getName(e.getCodePoint()),
                    "printable text only");
        } catch (YamlEngineException e) {
            problems.add(Place.START, "", "text that is not valid YAML (" + e.getMessage() + ')', YAML);
        }
        return Optional.empty();
    }

    static Place place(Mark match) {
        return new Place(match.getLine() + 1, match.getColumn() + 1);
    }

    private static Place placeOf(String text, int codePoints) {
        int end = text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
        String before = text.substring(0, end);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Place(line + 1, before.length() - before.lastIndexOf('\n'));
    }
}
