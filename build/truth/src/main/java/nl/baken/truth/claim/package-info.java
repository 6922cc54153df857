/** What outputs claim, held against the events. */
package nl.baken.truth.claim;
