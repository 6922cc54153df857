/** How an instance is configured. Start at {@link nl.baken.streams.settings.SettingsReader}. */
package nl.baken.streams.settings;
