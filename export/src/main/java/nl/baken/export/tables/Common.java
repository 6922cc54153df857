package nl.baken.export.tables;

import static nl.baken.export.table.ColumnType.TEXT;
import static nl.baken.export.table.ColumnType.WHOLE;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.baken.export.table.Table.Declaration;
import nl.baken.output.ProjectRef;

/** Columns and rows that several tables have. */
final class Common {

    /**
     * One of a list.
     *
     * @param position from 1
     */
    record Placed<P, T>(P parent, int position, T thing) {}

    private Common() {}

    /** The project that a row is about, which names it, with what people filter by. */
    static <R> Function<Declaration<R>, Declaration<R>> project(Function<R, ProjectRef> project) {
        return table -> table.key("project_id", TEXT, row -> project.apply(row).getProjectId())
                .with(place(project));
    }

    /** Title, organisation and steering group of the project. */
    static <R> Function<Declaration<R>, Declaration<R>> place(Function<R, ProjectRef> project) {
        return table -> table.column("title", TEXT, row -> project.apply(row).getTitle())
                .column("organisation_id", TEXT, row -> project.apply(row).getOrganisationId())
                .column("steering_group_id", TEXT, row -> project.apply(row).getSteeringGroupId());
    }

    /** Where a row stands among those of its parent, which is part of what names it. */
    static <P, T> Function<Declaration<Placed<P, T>>, Declaration<Placed<P, T>>> position() {
        return table -> table.key("position", WHOLE, Placed::position);
    }

    static <P, T> Stream<Placed<P, T>> placed(P parent, List<T> things) {
        return IntStream.range(0, things.size()).mapToObj(at -> new Placed<>(parent, at + 1, things.get(at)));
    }

    /** Null when there is none. */
    static String first(List<String> texts) {
        return texts.isEmpty() ? null : texts.getFirst();
    }
}
