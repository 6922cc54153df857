package nl.baken.connect.mail.text;

/** A name and what stands behind it: {@code Opened on: 1 March 2026}. */
public record Fact(String name, String value) {}
