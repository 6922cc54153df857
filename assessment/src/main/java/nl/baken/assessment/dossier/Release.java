package nl.baken.assessment.dossier;

import nl.baken.event.ReleaseScope;

/**
 * One release into use.
 *
 * @param shadowMode true when it ran beside the old way and decided nothing
 * @param users in persons; null when not known
 */
public record Release(ReleaseScope scope, boolean shadowMode, Long users) {}
