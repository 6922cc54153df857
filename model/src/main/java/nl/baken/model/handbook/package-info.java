/** A model as a handbook for people, in Dutch and English. Start at {@link nl.baken.model.handbook.Handbook}. */
package nl.baken.model.handbook;
