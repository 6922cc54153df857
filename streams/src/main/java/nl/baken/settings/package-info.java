/** How an instance is configured. Start at {@link nl.baken.settings.SettingsReader}. */
package nl.baken.settings;
