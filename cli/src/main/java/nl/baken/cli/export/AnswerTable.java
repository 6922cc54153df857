package nl.baken.cli.export;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table for people, in columns as wide as what stands in them. */
public final class AnswerTable implements Answers {

    private static final int WIDEST = 60;

    private final PrintWriter out;
    private final List<List<String>> lines = new ArrayList<>();

    /** @param out gets the table at the end */
    public AnswerTable(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void columns(List<String> names) {
        lines.add(names);
    }

    @Override
    public void row(List<Object> cells) {
        List<String> line = new ArrayList<>();
        cells.forEach(cell -> line.add(text(cell)));
        lines.add(line);
    }

    @Override
    public void end() {
        int columns = lines.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int place = 0; place < columns; place++) {
                widths[place] = Math.max(widths[place], line.get(place).length());
            }
        }
        for (List<String> line : lines) {
            StringBuilder printed = new StringBuilder();
            for (int place = 0; place < columns; place++) {
                printed.append(String.format(Locale.ROOT, "%-" + (widths[place] + 2) + "s", line.get(place)));
            }
            out.println(printed.toString().stripTrailing());
        }
        out.println();
        int rows = lines.size() - 1;
        out.println(rows + (rows == 1 ? " row" : " rows"));
    }

    private static String text(Object cell) {
        String text = cell == null ? "-" : cell.toString().replaceAll("\\s+", " ");
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "\u2026";
    }
}
