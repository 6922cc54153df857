package nl.baken.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ratios and rates, from what was measured in the same turn. */
final class Derived {

    private Derived() {}

    /** The figures, and after them those that follow from them. */
    static Map<String, Double> from(Map<String, Double> figures) {
        Map<String, Double> all = new LinkedHashMap<>(figures);
        ratio(all, "pipeline.events.per.second", "log.events", "pipeline.seconds");
        for (String other : new String[] {"floor", "written", "plain"}) {
            ratio(all, other + "/pipeline", other + ".seconds", "pipeline.seconds");
            ratio(all, other + "/pipeline.processor", other + ".processor", "pipeline.processor");
        }
        ratio(all, "backtest/decode", "backtest.processor", "decode.processor");
        ratio(all, "backtest.events.per.processor.second", "events", "backtest.processor");
        ratio(all, "latency/chain.p99", "latency.p99", "chain.p99");
        ratio(all, "few.processor.per.event", "few.pipeline.processor", "few.log.events");
        ratio(all, "many.processor.per.event", "many.pipeline.processor", "many.log.events");
        ratio(all, "many/few.processor.per.event", "many.processor.per.event", "few.processor.per.event");
        return all;
    }

    private static void ratio(Map<String, Double> figures, String name, String above, String below) {
        if (figures.containsKey(above) && figures.containsKey(below)) {
            figures.put(name, figures.get(above) / figures.get(below));
        }
    }
}
