package nl.baken.compatibility;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/**
 * What in a schema of today breaks with the same schema as it was released, in words for who changed it. Stricter than
 * Avro's FULL in two ways, because the log of events is read again from its beginning: nothing that was released is
 * taken away, and nothing that is absent is read as something else than before.
 */
final class SchemaComparison {

    private final Set<String> breaks = new LinkedHashSet<>();
    private final Set<String> compared = new LinkedHashSet<>();

    private SchemaComparison() {}

    /** Every break, once; empty when the two go together. */
    static List<String> breaks(Schema released, Schema today) {
        SchemaComparison comparison = new SchemaComparison();
        comparison.compare(released.getName(), released, today);
        return List.copyOf(comparison.breaks);
    }

    private void compare(String path, Schema released, Schema today) {
        if (released.isUnion() || today.isUnion()) {
            branches(path, released, today);
        } else if (!TypeName.of(released).equals(TypeName.of(today))) {
            found(
                    path,
                    "type changed from %s to %s; add a new field instead"
                            .formatted(TypeName.of(released), TypeName.of(today)));
        } else {
            switch (released.getType()) {
                case RECORD -> fields(released, today);
                case ENUM -> symbols(released, today);
                case ARRAY -> compare(path, released.getElementType(), today.getElementType());
                case MAP -> compare(path, released.getValueType(), today.getValueType());
                default -> {
                    // A primitive type is its name.
                }
            }
        }
    }

    private void branches(String path, Schema released, Schema today) {
        List<Schema> before = branches(released);
        List<Schema> now = branches(today);
        if (bare(before).size() == 1 && bare(now).size() == 1) {
            nullability(path, released.isNullable(), today.isNullable());
            compare(path, bare(before).get(0), bare(now).get(0));
            return;
        }
        for (Schema branch : before) {
            same(branch, now)
                    .ifPresentOrElse(
                            other -> compare(path, branch, other),
                            () -> found(path, "may no longer be %s, as it could be".formatted(TypeName.of(branch))));
        }
        now.stream()
                .filter(branch -> same(branch, before).isEmpty())
                .forEach(branch ->
                        found(path, "may now also be %s; add a new field instead".formatted(TypeName.of(branch))));
    }

    private void nullability(String path, boolean before, boolean now) {
        if (before && !now) {
            found(path, "may no longer be null, as it could be; keep it nullable");
        } else if (!before && now) {
            found(path, "may now be null, which older readers cannot read; add a new field instead");
        }
    }

    private void fields(Schema released, Schema today) {
        if (!compared.add(released.getFullName())) {
            return;
        }
        for (Field before : released.getFields()) {
            String path = released.getName() + "." + before.name();
            Field now = today.getField(before.name());
            if (now == null) {
                found(path, "removed; keep it, and say in its documentation that it is no longer written");
            } else {
                defaults(path, before, now);
                compare(path, before.schema(), now.schema());
            }
        }
        for (Field now : today.getFields()) {
            if (released.getField(now.name()) == null && !now.hasDefaultValue()) {
                found(
                        released.getName() + "." + now.name(),
                        "added without a default; give it one, for records that were written without it");
            }
        }
    }

    private void defaults(String path, Field before, Field now) {
        if (before.hasDefaultValue() && !now.hasDefaultValue()) {
            found(path, "default removed; records may have been written without this field");
        } else if (before.hasDefaultValue() && !Objects.equals(before.defaultVal(), now.defaultVal())) {
            found(
                    path,
                    "default changed from %s to %s; records without this field would now mean something else"
                            .formatted(before.defaultVal(), now.defaultVal()));
        }
    }

    private void symbols(Schema released, Schema today) {
        for (String symbol : released.getEnumSymbols()) {
            if (!today.hasEnumSymbol(symbol)) {
                found(released.getName(), "symbol %s removed; keep it for the records that have it".formatted(symbol));
            }
        }
        boolean added = !released.getEnumSymbols().containsAll(today.getEnumSymbols());
        if (added && released.getEnumDefault() == null) {
            found(released.getName(), "symbols added, which older readers cannot read: the enum had no default");
        }
        if (!Objects.equals(released.getEnumDefault(), today.getEnumDefault())) {
            found(
                    released.getName(),
                    "default changed from %s to %s; unknown symbols would now mean something else"
                            .formatted(released.getEnumDefault(), today.getEnumDefault()));
        }
    }

    private static Optional<Schema> same(Schema branch, List<Schema> others) {
        return others.stream()
                .filter(other -> TypeName.of(other).equals(TypeName.of(branch)))
                .findFirst();
    }

    private static List<Schema> branches(Schema schema) {
        return schema.isUnion() ? schema.getTypes() : List.of(schema);
    }

    private static List<Schema> bare(List<Schema> branches) {
        List<Schema> bare = new ArrayList<>(branches);
        bare.removeIf(branch -> branch.getType() == Schema.Type.NULL);
        return bare;
    }

    private void found(String path, String message) {
        breaks.add(path + ": " + message);
    }
}
