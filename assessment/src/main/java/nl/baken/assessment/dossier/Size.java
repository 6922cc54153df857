package nl.baken.assessment.dossier;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * How many bytes a value takes in the state of its project at most, found out without writing it: texts by their characters,
 * everything else by the most that its type can take.
 */
final class Size {

    /** The name of a field, the marks around a value, and a number of any type. */
    private static final int FRAME = 3;

    private static final int NUMBER = 12;
    private static final int DECIMAL = 32;
    private static final int ENUM = 32;

    private static final ClassValue<ToIntFunction<Object>> OF_RECORDS = new ClassValue<>() {
        @Override
        protected ToIntFunction<Object> computeValue(Class<?> type) {
            Method[] parts = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toArray(Method[]::new);
            Arrays.stream(parts).forEach(part -> part.setAccessible(true));
            return value -> {
                int size = FRAME;
                for (Method part : parts) {
                    size += FRAME + of(valueOf(part, value));
                }
                return size;
            };
        }
    };

    private Size() {}

    /** Bytes of a text, a number, a record of these, or a list or map of them; 0 of null. */
    static int of(Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> FRAME + utf8(text);
            case Number number when number instanceof java.math.BigDecimal -> DECIMAL;
            case Enum<?> symbol -> ENUM;
            case Stamp stamp -> of(stamp);
            case Stamped<?>(Stamp stamp, Object content) -> FRAME + FRAME + of(stamp) + FRAME + of(content);
            case Record record -> OF_RECORDS.get(record.getClass()).applyAsInt(record);
            case Collection<?> many -> of(many);
            case Map<?, ?> map -> of(map.keySet()) + of(map.values()) - FRAME;
            default -> NUMBER;
        };
    }

    /** Most of what is counted are these, so they are read without reflection. */
    private static int of(Stamp stamp) {
        int dating = stamp.dating() == null ? 0 : NUMBER;
        return FRAME + FRAME + NUMBER + FRAME + NUMBER + FRAME + of((Object) stamp.event()) + FRAME + dating;
    }

    private static int of(Collection<?> many) {
        int size = FRAME;
        for (Object each : many) {
            size += of(each);
        }
        return size;
    }

    private static Object valueOf(Method part, Object of) {
        try {
            return part.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record has no " + part.getName(), e);
        }
    }

    /** A character outside the basic plane is two chars and four bytes. */
    private static int utf8(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
