/** The life of one running instance. Start at {@link nl.baken.streams.run.BakenApp}. */
package nl.baken.streams.run;
