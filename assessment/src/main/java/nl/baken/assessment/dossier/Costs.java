package nl.baken.assessment.dossier;

import java.util.ArrayList;
import java.util.List;
import nl.baken.event.CostRecorded;

/**
 * What the project cost.
 *
 * @param costs the latest records
 * @param earlier those before, added up: one for each kind and basis
 */
public record Costs(Recent<Cost> costs, List<Cost> earlier) implements Facet<Costs> {

    public static final FacetKind<Costs> KIND = new FacetKind<>("costs", new Costs(Recent.empty(), List.of()));

    private static final int BYTES = 24 * Bound.KIB;

    public Costs {
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    @Override
    public Costs with(ReportedEvent reported) {
        if (!(reported.event() instanceof CostRecorded event)) {
            return this;
        }
        Cost cost = new Cost(event.getAmount(), event.getKind(), event.getBasis(), event.getHours());
        List<Cost> gone = new ArrayList<>(earlier);
        Recent<Cost> latest = costs.with(reported.stamp(), cost, all -> {
            if (Recent.hasRoom(all, Cost.CAPACITY, BYTES)) {
                return Recent.ALL_STAY;
            }
            add(all.getFirst().value(), gone);
            return 0;
        });
        return new Costs(latest, gone);
    }

    private static void add(Cost cost, List<Cost> sums) {
        for (int i = 0; i < sums.size(); i++) {
            Cost sum = sums.get(i);
            if (sum.kind() == cost.kind() && sum.basis() == cost.basis()) {
                sums.set(i, new Cost(sum.amount().add(cost.amount()), cost.kind(), cost.basis(), sum(sum, cost)));
                return;
            }
        }
        sums.add(cost);
    }

    private static Double sum(Cost one, Cost other) {
        return one.hours() == null || other.hours() == null
                ? (one.hours() == null ? other.hours() : one.hours())
                : Double.valueOf(one.hours() + other.hours());
    }
}
