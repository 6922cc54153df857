package nl.baken.replay.backtest;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.baken.engine.admission.DeadLetterHeaders;
import nl.baken.replay.history.HistoryFiles;
import nl.baken.replay.history.RejectedLine;
import nl.baken.replay.output.OutputSink;
import nl.baken.validation.Violation;

/** Writes the lines that are not valid events to the dead letters, with the reason, the file and the line number. */
final class DeadLetters implements HistoryFiles.Refusals {

    private static final String FILE = "baken.file";
    private static final String LINE = "baken.line";

    private final OutputSink outputs;
    private final Backtest.Refusals listener;
    private long count;

    DeadLetters(OutputSink outputs, Backtest.Refusals listener) {
        this.outputs = outputs;
        this.listener = listener;
    }

    long count() {
        return count;
    }

    @Override
    public void rejected(RejectedLine line) throws IOException {
        count++;
        SortedMap<String, String> why = new TreeMap<>();
        why.put(DeadLetterHeaders.REASON, line.problems().getFirst().reason().name());
        why.put(
                DeadLetterHeaders.MESSAGE,
                line.problems().stream().map(Violation::message).collect(Collectors.joining("; ")));
        why.put(FILE, line.file().getFileName().toString());
        why.put(LINE, Long.toString(line.line()));
        outputs.add(line.bytes(), why);
        listener.rejected(line);
    }
}
