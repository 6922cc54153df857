/** What events name that is not there. */
package nl.baken.engine.reference;
