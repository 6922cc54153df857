package nl.baken.engine.notify;

import java.time.Instant;
import java.util.List;
import nl.baken.output.HeldBack;

/** What was due and has to wait longer. */
public record Delay(List<Entry> entries, HeldBack why, Instant until) {}
