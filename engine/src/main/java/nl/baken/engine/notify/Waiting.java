package nl.baken.engine.notify;

import java.util.ArrayList;
import java.util.List;
import nl.baken.output.HeldBack;

/**
 * An alert that waits to be sent to a receiver.
 *
 * @param steps ids of the steps that it is about, the latest at most {@value #STEPS}
 * @param dueAt when it is sent, in milliseconds since 1970 UTC
 * @param why why it waits
 */
public record Waiting(News news, List<String> steps, long dueAt, HeldBack why) {

    static final int STEPS = 20;

    public Waiting {
        steps = List.copyOf(steps);
    }

    /** The same with another step, at the earlier of the two moments. */
    Waiting with(Waiting later) {
        List<String> all = new ArrayList<>(steps);
        later.steps.stream().filter(step -> !all.contains(step)).forEach(all::add);
        boolean sooner = later.dueAt < dueAt;
        return new Waiting(
                later.news == News.RESOLVED ? News.RESOLVED : news == News.RESOLVED ? later.news : news.or(later.news),
                all.subList(Math.max(0, all.size() - STEPS), all.size()),
                sooner ? later.dueAt : dueAt,
                sooner ? later.why : why);
    }

    Waiting until(long moment, HeldBack reason) {
        return new Waiting(news, steps, moment, reason);
    }
}
