package nl.baken.riskmodel.risk;

import java.util.HashMap;
import java.util.Map;
import nl.baken.riskmodel.yaml.Place;
import nl.baken.riskmodel.yaml.Section;

/** The ids of the risks and rules of a model. Both identify alerts, so each is given once. */
final class AlertIds {

    private final Map<String, Place> places = new HashMap<>();

    /**
     * The id of a risk or a rule; empty when it has none.
     *
     * @param expected what should stand there when the id is given elsewhere in the model already
     */
    String read(Section section, String expected) {
        String id = section.id("id");
        Place before = id.isEmpty() ? null : places.putIfAbsent(id, section.placeOf("id"));
        if (before != null) {
            section.refuse("id", "'" + id + "' again, which is on line " + before.line(), expected);
        }
        return id;
    }
}
