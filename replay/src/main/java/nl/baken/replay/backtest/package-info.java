/**
 * Backtests: the outputs of a model over histories of any length, and how well its levels would have warned. Start at
 * {@link nl.baken.replay.backtest.Backtest}.
 */
package nl.baken.replay.backtest;
