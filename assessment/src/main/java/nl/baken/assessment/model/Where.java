package nl.baken.assessment.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.baken.assessment.dossier.Profile;

/**
 * For which projects: demands on the profile, all of which must hold. A fact that is not known meets no demand.
 *
 * @param facts by the name of the fact; empty means every project
 */
public record Where(SortedMap<String, FieldTest> facts) {

    public static final Where ANY = new Where(Collections.emptySortedMap());

    public Where {
        facts = new TreeMap<>(facts);
    }

    public boolean holds(Profile profile) {
        for (Map.Entry<String, FieldTest> fact : facts.entrySet()) {
            if (!fact.getValue().accepts(profile.values(fact.getKey()))) {
                return false;
            }
        }
        return true;
    }
}
