package nl.baken.assessment.dossier;

import nl.baken.event.StatusColour;

/**
 * A status that a project reports.
 *
 * @param planning null when not reported, as are cost and quality
 */
public record StatusReport(StatusColour overall, StatusColour planning, StatusColour cost, StatusColour quality) {}
