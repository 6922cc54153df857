/** One running instance, from start to end. Start at {@link nl.baken.streams.run.BakenApp}. */
package nl.baken.streams.run;
