package nl.baken.riskmodel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.baken.assessment.model.Weighing;
import nl.baken.riskmodel.yaml.Bounds;
import nl.baken.riskmodel.yaml.Section;
import nl.baken.riskmodel.yaml.Yaml;

/** Reads why the numbers of a model are what they are: {@code weighing}. */
final class WeighingParser {

    private WeighingParser() {}

    static Weighing weighing(Section section) {
        Weighing weighing = new Weighing(
                section.text("priors"),
                sizes(section, "weights", "decibans", Bounds.RAISING),
                section.text("ceilings"),
                sizes(section, "halfLives", "days", Bounds.DAYS),
                sizes(section, "validities", "days", Bounds.DAYS));
        section.close();
        return weighing;
    }

    private static List<Weighing.Size> sizes(Section weighing, String list, String key, Bounds bounds) {
        Set<Double> seen = new HashSet<>();
        return weighing.list(list, (yaml, path) -> size(weighing, yaml, path, key, bounds, seen));
    }

    private static Weighing.Size size(
            Section weighing, Yaml yaml, String path, String key, Bounds bounds, Set<Double> seen) {
        Section section = Section.of(yaml, path, weighing.problems());
        double number = section.number(key, bounds);
        if (!Double.isNaN(number) && !seen.add(number)) {
            section.refuse(key, section.optional(key).orElseThrow().quoted() + " again", "each number once");
        }
        Weighing.Size size = new Weighing.Size(number, section.text("name"), section.text("text"));
        section.close();
        return size;
    }
}
