/** How often tests try what is random, and the list of what was tried with which seed. */
package nl.baken.tries;
