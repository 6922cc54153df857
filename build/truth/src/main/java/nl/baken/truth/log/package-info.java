/** The events, and what can be known of them at a moment. */
package nl.baken.truth.log;
