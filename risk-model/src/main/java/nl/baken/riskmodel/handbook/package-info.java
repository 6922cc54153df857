/** A model as a handbook for people, in Dutch and English. Start at {@link nl.baken.riskmodel.handbook.Handbook}. */
package nl.baken.riskmodel.handbook;
