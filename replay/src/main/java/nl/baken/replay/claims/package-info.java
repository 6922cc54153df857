/**
 * What the report on the eighteen cases claims, held against what their events say. Start at
 * {@link nl.baken.replay.claims.Claims}.
 */
package nl.baken.replay.claims;
