/** What becomes of an event: counted, the same again, a correction, too late, too early. */
package nl.baken.engine.identity;
