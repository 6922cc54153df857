package nl.baken.connect.mail.text;

import java.util.List;

/**
 * A part of a mail.
 *
 * @param lines a sentence each; at least one
 */
public record Section(String title, List<String> lines) {}
