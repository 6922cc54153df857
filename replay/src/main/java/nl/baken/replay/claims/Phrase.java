package nl.baken.replay.claims;

/** Words in two languages. */
public record Phrase(String nl, String en) {}
