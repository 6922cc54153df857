/**
 * Validation of events beyond their schema. Start at {@link nl.baken.validation.EventValidation};
 * {@link nl.baken.validation.EventRules} lists the rules about fields that contradict each other.
 */
package nl.baken.validation;
