/** What follows from events by the contract: milestones, questions, deliveries, effects, use and costs. */
package nl.baken.truth.fact;
