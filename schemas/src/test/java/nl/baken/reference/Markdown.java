package nl.baken.reference;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text of a page. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        return block("#".repeat(level) + " " + title);
    }

    Markdown paragraph(String paragraph) {
        return block(paragraph);
    }

    Markdown code(String language, String code) {
        return block("```" + language + "\n" + code + "\n```");
    }

    Markdown table(List<String> head, List<List<String>> rows) {
        String rule = head.stream().map(title -> "---").collect(Collectors.joining("|", "|", "|"));
        String body = rows.stream().map(Markdown::row).collect(Collectors.joining("\n"));
        return block(row(head) + "\n" + rule + "\n" + body);
    }

    /** A link to the heading of that name on the same page. */
    static String link(String title) {
        return "[" + title + "](#" + title.toLowerCase(Locale.ROOT).replace(' ', '-') + ")";
    }

    static String code(String code) {
        return "`" + code + "`";
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** A bar would end the cell, even within code. */
    private static String cell(String content) {
        return content.replace("|", "\\|").replace("\n", " ");
    }

    private Markdown block(String block) {
        text.append(text.isEmpty() ? "" : "\n").append(block).append("\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
