/** Which run alerting listens to, changed by an event. Start at {@link nl.baken.cli.promotion.ReadinessCheck}. */
package nl.baken.cli.promotion;
