/** Which module may import what, and the tests that hold every module to it. Start at {@link nl.baken.structure.Module}. */
package nl.baken.structure;
