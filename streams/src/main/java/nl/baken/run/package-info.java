/** The life of one running instance. Start at {@link nl.baken.run.BakenApp}. */
package nl.baken.run;
