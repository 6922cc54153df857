package nl.baken.engine.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.assessment.portfolio.Portfolio;
import nl.baken.output.PortfolioIndicators;

/** Adds projects up per organisation, in memory. */
final class Portfolios {

    private final Map<String, PortfolioIndicators> contributions = new HashMap<>();
    private final Map<String, PortfolioIndicators> totals = new HashMap<>();

    /** The portfolios that change when a project contributes this from now on. */
    List<PortfolioIndicators> put(String projectId, PortfolioIndicators contribution) {
        PortfolioIndicators before = contributions.put(projectId, contribution);
        String organisation = contribution.getOrganisationId();
        List<PortfolioIndicators> changed = new ArrayList<>();
        if (before != null) {
            PortfolioIndicators without =
                    totals.computeIfPresent(before.getOrganisationId(), (id, total) -> Portfolio.minus(total, before));
            if (!organisation.equals(before.getOrganisationId())) {
                changed.add(without);
            }
        }
        changed.add(totals.compute(
                organisation, (id, total) -> Portfolio.plus(total == null ? Portfolio.zero(id) : total, contribution)));
        return changed;
    }
}
