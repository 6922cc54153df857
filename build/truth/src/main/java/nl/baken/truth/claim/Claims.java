package nl.baken.truth.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The claims of one output, held against one world: how many of each kind, and which are false. */
public final class Claims {

    private final Place place;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<ClaimKind, Integer> made = new EnumMap<>(ClaimKind.class);

    Claims(Place place) {
        this.place = place;
    }

    /** A claim, whether it holds, and what the events say. */
    void claim(ClaimKind kind, boolean holds, String said, Object events) {
        made.merge(kind, 1, Integer::sum);
        if (!holds) {
            findings.add(new Finding(kind, place, said, String.valueOf(events)));
        }
    }

    public List<Finding> findings() {
        return findings;
    }

    public Map<ClaimKind, Integer> made() {
        return made;
    }

    void add(Claims others) {
        findings.addAll(others.findings);
        others.made.forEach((kind, count) -> made.merge(kind, count, Integer::sum));
    }
}
