/** Which run alerting listens to, changed by an event. Start at {@link nl.baken.promotion.Survey}. */
package nl.baken.promotion;
