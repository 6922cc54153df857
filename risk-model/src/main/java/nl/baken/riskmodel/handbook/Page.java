package nl.baken.riskmodel.handbook;

import java.util.List;

/** A page in Markdown that grows line by line. */
final class Page {

    private final StringBuilder text = new StringBuilder();

    Page heading(int level, String title) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append("#".repeat(level)).append(' ').append(title).append("\n\n");
        return this;
    }

    Page paragraph(String sentences) {
        text.append(sentences).append("\n\n");
        return this;
    }

    Page item(String line) {
        text.append("- ").append(line).append('\n');
        return this;
    }

    /** A table; what is in a cell never ends it. */
    Page table(List<String> titles, List<List<String>> rows) {
        row(titles);
        row(titles.stream().map(title -> "---").toList());
        rows.forEach(this::row);
        return this;
    }

    private void row(List<String> cells) {
        text.append("| ")
                .append(String.join(" | ", cells.stream().map(Page::cell).toList()))
                .append(" |\n");
    }

    private static String cell(String content) {
        return content.replace("|", "\\|").replace("\n", " ");
    }

    /** The page, with one empty line at most between two things. */
    String text() {
        return text.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }
}
