package nl.baken.streams.settings;

import static nl.baken.streams.settings.Setting.COMMIT_INTERVAL;
import static nl.baken.streams.settings.Setting.GROUP_PROTOCOL;
import static nl.baken.streams.settings.Setting.STANDBY_REPLICAS;
import static nl.baken.streams.settings.Setting.TRANSACTION_TIMEOUT;

import java.util.ArrayList;
import java.util.List;

/** What settings cannot be together. */
final class Combinations {

    private Combinations() {}

    /** @param values those that can be used by themselves; one that cannot is absent */
    static List<String> problems(Values values, Layers layers) {
        List<String> problems = new ArrayList<>();
        if (values.has(TRANSACTION_TIMEOUT, COMMIT_INTERVAL)
                && values.duration(TRANSACTION_TIMEOUT).compareTo(values.duration(COMMIT_INTERVAL)) <= 0) {
            problems.add(SettingsReader.problem(
                    TRANSACTION_TIMEOUT,
                    layers,
                    "more than " + COMMIT_INTERVAL.label() + ", which is " + values.needed(COMMIT_INTERVAL)));
        }
        if (values.has(GROUP_PROTOCOL, STANDBY_REPLICAS)
                && values.needed(GROUP_PROTOCOL).equals(GroupProtocol.STREAMS.name())
                && values.number(STANDBY_REPLICAS) > 0) {
            problems.add(SettingsReader.problem(
                    STANDBY_REPLICAS,
                    layers,
                    "0 with group protocol STREAMS; set streams.num.standby.replicas of the group on the brokers"));
        }
        return problems;
    }
}
