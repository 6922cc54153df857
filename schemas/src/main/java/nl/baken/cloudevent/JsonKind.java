package nl.baken.cloudevent;

import com.fasterxml.jackson.databind.JsonNode;
import nl.baken.validation.Excerpt;

/** What a JSON value is, in words. */
final class JsonKind {

    private JsonKind() {}

    /** The kind of value without its contents. */
    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list of " + value.size() + " items";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case MISSING, BINARY, POJO -> "nothing";
        };
    }

    /** The value itself where it is short and may be shown, or else its kind. */
    static String excerpt(JsonNode value, boolean personal) {
        if (value.isTextual()) {
            return Excerpt.ofText(value.textValue(), personal);
        }
        boolean shown = !personal && (value.isNumber() || value.isBoolean());
        return shown ? Excerpt.of(value.isNumber() ? value.numberValue() : value.booleanValue()) : of(value);
    }
}
