package nl.baken.cli.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Lines: an object per row. */
public final class AnswerJson implements Answers {

    private static final JsonMapper JSON = new JsonMapper();

    private final PrintWriter out;
    private List<String> names = List.of();

    /** @param out gets a line at a time */
    public AnswerJson(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void columns(List<String> columns) {
        names = columns;
    }

    @Override
    public void row(List<Object> cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int place = 0; place < names.size(); place++) {
            row.put(names.get(place), cells.get(place));
        }
        try {
            out.println(JSON.writeValueAsString(row));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end() {
        out.flush();
    }
}
