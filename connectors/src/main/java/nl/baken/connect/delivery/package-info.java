/**
 * What every channel for alerts shares: who waits for whom, when to try again, what is set aside, what is counted. Start at {@link
 * nl.baken.connect.delivery.DeliveryTask}.
 */
package nl.baken.connect.delivery;
