package nl.baken.truth.claim;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a check came to.
 *
 * @param findings the claims that are false, each once
 * @param made how many claims of each kind were held against the events
 */
public record Result(List<Finding> findings, Map<ClaimKind, Integer> made) {

    static Result of(List<Claims> all) {
        Set<Finding> findings = new LinkedHashSet<>();
        Map<ClaimKind, Integer> made = new EnumMap<>(ClaimKind.class);
        for (Claims claims : all) {
            findings.addAll(claims.findings());
            claims.made().forEach((kind, count) -> made.merge(kind, count, Integer::sum));
        }
        return new Result(List.copyOf(findings), made);
    }
}
