/** How a run takes over the public topics from another. Start at {@link nl.baken.streams.handover.HandoverQueue}. */
package nl.baken.streams.handover;
