/** What became known of a time of which something had been said already. Start at {@link nl.baken.assessment.hindsight.Hindsight}. */
package nl.baken.assessment.hindsight;
