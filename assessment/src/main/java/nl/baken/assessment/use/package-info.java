/** Whether, where, by whom and how far the solution is used. */
package nl.baken.assessment.use;
