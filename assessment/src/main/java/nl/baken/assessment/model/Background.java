package nl.baken.assessment.model;

import java.util.List;
import nl.baken.output.Text;

/**
 * What a reader should know of a rule before acting on what it says. Nothing is computed from it.
 *
 * @param status how well founded it is that the rule says something of its risk
 * @param otherwise what else could explain what it hears
 * @param ask what to ask, to find out
 * @param knows who would know
 * @param algoritmekader URNs of the measures and requirements of the Dutch Algoritmekader that its remedy is about, as
 *     {@code urn:nl:ak:mtr:org-03}; empty when none fits
 */
public record Background(Status status, Text otherwise, Text ask, Text knows, List<String> algoritmekader) {

    public Background {
        algoritmekader = List.copyOf(algoritmekader);
    }

    /** How well founded a rule is. */
    public enum Status {
        /** The source of the risks says so, at the lines that the rule names. */
        REPORT,
        /** The makers of the model concluded it. */
        INFERRED,
        /** Law, or what is known of other innovations, says so. */
        LITERATURE
    }
}
