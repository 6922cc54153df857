/** Late events, and what they changed. Start at {@link nl.baken.assessment.hindsight.Hindsight}. */
package nl.baken.assessment.hindsight;
