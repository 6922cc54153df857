package nl.baken.assessment.dossier;

import nl.baken.event.StatusColour;

/**
 * What a project says of itself.
 *
 * @param planning null when not told, as are cost and quality
 */
public record StatusReport(StatusColour overall, StatusColour planning, StatusColour cost, StatusColour quality) {}
