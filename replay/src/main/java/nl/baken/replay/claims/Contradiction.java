package nl.baken.replay.claims;

/** Where the report says otherwise, about the claim or about what it rests on. */
public record Contradiction(String lines, Phrase text) {}
