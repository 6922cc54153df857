/**
 * What an event has to keep beside its schema. Start at {@link nl.baken.validation.EventValidation};
 * {@link nl.baken.validation.EventRules} lists the rules about fields that make no sense together.
 */
package nl.baken.validation;
