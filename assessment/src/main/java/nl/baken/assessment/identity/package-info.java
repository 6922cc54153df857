/** Which events a project is made of, by their identity. */
package nl.baken.assessment.identity;
