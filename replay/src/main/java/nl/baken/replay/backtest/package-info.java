/**
 * Histories of any length through a model: what would have been said, and what that would have been worth. Start at
 * {@link nl.baken.replay.backtest.Backtest}.
 */
package nl.baken.replay.backtest;
