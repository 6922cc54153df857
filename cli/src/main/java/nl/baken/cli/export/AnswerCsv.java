package nl.baken.cli.export;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** CSV for programs: nothing is an empty cell. */
public final class AnswerCsv implements Answers {

    private final PrintWriter out;

    /** @param out gets a line at a time */
    public AnswerCsv(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void columns(List<String> names) {
        line(names);
    }

    @Override
    public void row(List<Object> cells) {
        line(cells);
    }

    @Override
    public void end() {
        out.flush();
    }

    private void line(List<?> cells) {
        List<String> written = new ArrayList<>();
        cells.forEach(cell -> written.add(cell == null ? "" : quoted(cell.toString())));
        out.println(String.join(",", written));
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]+") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
