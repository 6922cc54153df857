/** The risk model, as far as claims are about it. */
package nl.baken.truth.model;
