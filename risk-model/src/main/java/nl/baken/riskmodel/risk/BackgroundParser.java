package nl.baken.riskmodel.risk;

import nl.baken.assessment.model.Background;
import nl.baken.riskmodel.yaml.Section;
import nl.baken.riskmodel.yaml.Yaml;

/** Reads what to know of a rule before acting on it. */
public final class BackgroundParser {

    public static final String KEY = "background";

    /** The form of the URNs of measures and requirements of the Algoritmekader. */
    public static final String URN_FORM = "urn:nl:ak:(mtr|ver):[a-z]{3}-\\d{2}";

    private static final String ALGORITMEKADER = "algoritmekader";

    private BackgroundParser() {}

    /** The background of a rule; null when it has none. */
    static Background of(Section rule) {
        return rule.optionalSection(KEY).map(BackgroundParser::read).orElse(null);
    }

    private static Background read(Section section) {
        Background background = new Background(
                section.oneOf("status", Background.Status.class).orElse(null),
                section.text("otherwise"),
                section.text("ask"),
                section.text("knows"),
                section.optionalList(ALGORITMEKADER, (item, path) -> urn(section, item, path)));
        section.close();
        return background;
    }

    private static String urn(Section section, Yaml item, String path) {
        if (item instanceof Yaml.Scalar scalar && scalar.text().matches(URN_FORM)) {
            return scalar.text();
        }
        section.problems()
                .add(item.place(), path, item.quoted(), "a URN of the Algoritmekader, as urn:nl:ak:mtr:org-03");
        return "";
    }
}
