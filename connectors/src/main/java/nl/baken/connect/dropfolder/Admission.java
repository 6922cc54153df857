package nl.baken.connect.dropfolder;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.baken.cloudevent.CloudEventJson;
import nl.baken.cloudevent.Read;
import nl.baken.event.ClockTicked;
import nl.baken.event.ModelPromoted;
import nl.baken.topic.TopicCatalog;
import nl.baken.validation.Violation;
import nl.baken.validation.ViolationReason;

/** Decides whether a line goes into the log. */
final class Admission {

    private static final Set<Class<?>> OF_PROJECTS = new HashSet<>(TopicCatalog.PROJECT_EVENTS.recordTypes());

    private Admission() {}

    /** The event of a line that is not blank, or all that is wrong with it. */
    static Read of(Line line) {
        if (line.isTooLarge()) {
            return refused("", ViolationReason.TOO_LARGE, "a line of " + line.length() + " bytes", "at most 1 MiB");
        }
        Read read = CloudEventJson.read(line.content());
        return read instanceof Read.Accepted accepted ? ofProject(accepted) : read;
    }

    /** A line that may be half of one: the file ends before it does, and it is no event. */
    static Read.Refused cutOff() {
        return refused(
                "",
                ViolationReason.MALFORMED_JSON,
                "a last line without a line end that is not a valid event",
                "a line with an end; the file stays here until the rest of the line is written");
    }

    private static Read ofProject(Read.Accepted accepted) {
        Class<?> type = accepted.record().getClass();
        if (type == ClockTicked.class) {
            return refused(
                    "type",
                    ViolationReason.UNSUPPORTED,
                    "a tick of the clock",
                    "an event of a project: a tick moves the time of every project, so only the process that owns the"
                            + " log writes them");
        }
        if (type == ModelPromoted.class) {
            return refused(
                    "type",
                    ViolationReason.UNSUPPORTED,
                    "the promotion of a model",
                    "an event of a project: a model is promoted with baken model promote, which checks first whether"
                            + " its run is ready");
        }
        return OF_PROJECTS.contains(type)
                ? accepted
                : refused(
                        "type",
                        ViolationReason.UNSUPPORTED,
                        type.getSimpleName(),
                        "an event of a project: what a steering group does is written to steering-actions");
    }

    private static Read.Refused refused(String field, ViolationReason reason, String found, String expected) {
        return new Read.Refused(List.of(new Violation(field, reason, found, expected)));
    }
}
